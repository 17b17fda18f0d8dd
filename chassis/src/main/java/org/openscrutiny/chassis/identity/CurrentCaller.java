package org.openscrutiny.chassis.identity;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who makes the running request: the token's subject, roles, and the claims that say what is their own. */
@ApplicationScoped
public class CurrentCaller {

    private final SecurityIdentity identity;
    private final String service;

    CurrentCaller(SecurityIdentity identity, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.identity = identity;
        this.service = service;
    }

    /** The token's subject, an opaque id; the service's own name for its timed work. */
    public String actor() {
        return Arc.container().requestContext().isActive() && !identity.isAnonymous()
                ? identity.getPrincipal().getName()
                : service;
    }

    public boolean isAnonymous() {
        return identity.isAnonymous();
    }

    public boolean hasAny(String... roles) {
        for (var role : roles) {
            if (identity.hasRole(role)) {
                return true;
            }
        }
        return false;
    }

    /** The roles of the token, in the order of their names. */
    public List<String> roles() {
        return identity.getRoles().stream().sorted().toList();
    }

    /** The values of a claim that says what the caller owns: {@code bodies}, {@code indicators}. */
    public Set<String> own(String claim) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Set.of();
        }
        return switch (token.<Object>getClaim(claim)) {
            case JsonArray values ->
                values.getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .collect(Collectors.toUnmodifiableSet());
            case String one -> Set.of(one);
            case null, default -> Set.of();
        };
    }
}
