package org.openscrutiny.chassis.http;

import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * A constant JSON document beside which deploy/bench measures the product's answers; only in a build with
 * {@code scrutiny.bench=true}, never deployed.
 */
@Path("/bench/constant/{size}")
@IfBuildProperty(name = "scrutiny.bench", stringValue = "true")
public class ConstantResource {

    private final Answers answers;
    private final Map<Integer, String> documents = new ConcurrentHashMap<>();

    ConstantResource(Answers answers) {
        this.answers = answers;
    }

    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Response read(@PathParam("size") int size) {
        return answers.publicBytes(documents.computeIfAbsent(size, s -> "\"" + "c".repeat(s - 2) + "\""), 1);
    }
}
