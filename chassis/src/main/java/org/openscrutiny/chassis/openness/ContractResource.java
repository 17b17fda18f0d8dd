package org.openscrutiny.chassis.openness;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.openscrutiny.chassis.http.Answers;
import org.openscrutiny.chassis.problem.Problem;

/** The JSON Schemas that the events name in {@code ce_dataschema}. */
@Path("/contract/{schema}")
public class ContractResource {

    private static final String MEDIA_TYPE = "application/schema+json";
    private static final Pattern SCHEMA = Pattern.compile("[a-z]+\\.[a-z-]+\\.v\\d+\\.schema\\.json");

    private final Answers answers;

    ContractResource(Answers answers) {
        this.answers = answers;
    }

    @GET
    @PermitAll
    @Produces(MEDIA_TYPE)
    @Operation(hidden = true)
    public Response schema(@PathParam("schema") String schema) throws IOException {
        if (!SCHEMA.matcher(schema).matches()) {
            throw Problem.notFound();
        }
        var loader = Thread.currentThread().getContextClassLoader();
        try (var in = loader.getResourceAsStream("contract/" + schema)) {
            if (in == null) {
                throw Problem.notFound();
            }
            return answers.publicDocument(new String(in.readAllBytes(), StandardCharsets.UTF_8), MEDIA_TYPE);
        }
    }
}
