package org.openscrutiny.chassis.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Whom to tell of a weakness, as {@code security.txt} (RFC 9116); the deployment sets both values. */
@Path("/.well-known/security.txt")
public class SecurityContact {

    private final String contact;
    private final String expires;

    SecurityContact(
            @ConfigProperty(name = "scrutiny.security.contact") String contact,
            @ConfigProperty(name = "scrutiny.security.expires") String expires) {
        this.contact = contact;
        this.expires = expires;
    }

    @GET
    @PermitAll
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(hidden = true)
    public String text() {
        return """
                Contact: %s
                Expires: %s
                Preferred-Languages: en
                """.formatted(contact, expires);
    }
}
