package org.openscrutiny.performance.check;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.Idempotent;
import org.openscrutiny.chassis.identity.CurrentCaller;
import org.openscrutiny.chassis.identity.Role;
import org.openscrutiny.chassis.problem.Problem;

/** Files of claims over HTTP. */
@Path("/v1/figure-checks/batches")
@Tag(name = "Figure checks")
@Produces(MediaType.APPLICATION_JSON)
public class FigureCheckBatchResource {
    private static final String CLAIMS = """
            statement,document,reference,kind,published,before,after,parts
            Incidents fell,Community safety agreement,2018:611,PERCENT_CHANGE,-12.8%,"46,036","40,151",
            Supervision in all,Youth Justice Plan,2012:3934,TOTAL,"1,023",,,600; 623
            """;
    private static final String REPORT = """
            {"committed": true, "match": 1, "withinRounding": 0, "conflict": 0, "notCheckable": 0, "rejected": 0,
             "rows": [{"row": 2, "id": "018f5e2a-7b1c-7d3e-9a4b-1c2d3e4f5a91", "verdict": "MATCH",
               "sentence": "From 46,036 to 40,151 is a decrease of 12.8%, as printed.", "faults": []}]}""";

    private final FigureCheckBatches batches;
    private final CurrentCaller caller;

    FigureCheckBatchResource(FigureCheckBatches batches, CurrentCaller caller) {
        this.batches = batches;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Role.OFFICER)
    @Idempotent
    @Consumes("text/csv")
    @Operation(
            operationId = "checkFigures",
            summary = "Check a file of printed figures",
            description = "One row a claim, at most 1,000. All are recorded, or none if a row cannot be read. With"
                    + " `dry=true` nothing is recorded and the report lists each row's verdict or all its faults."
                    + " `parts` and `whole` take several figures with a semicolon between and a factor behind `*`.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "text/csv",
                            schema = @Schema(implementation = String.class),
                            examples = @ExampleObject(name = "claims", value = CLAIMS)))
    @APIResponse(
            responseCode = "200",
            description = "The report of a dry run",
            content =
                    @Content(
                            schema = @Schema(implementation = BatchReport.class),
                            examples = @ExampleObject(name = "report", value = REPORT)))
    @APIResponse(
            responseCode = "201",
            description = "Every row is recorded",
            content =
                    @Content(
                            schema = @Schema(implementation = BatchReport.class),
                            examples = @ExampleObject(name = "report", value = REPORT)))
    @APIResponse(responseCode = "400", description = "A parameter cannot be read")
    @APIResponse(responseCode = "413", description = "Over 1 MiB")
    @APIResponse(responseCode = "415", description = "No CSV file")
    @APIResponse(responseCode = "422", description = "`import-rejected`: a row cannot be read; nothing is recorded")
    public Response check(byte[] file, @RestQuery @Nullable String dry) {
        if (dry != null && !dry.equals("true") && !dry.equals("false")) {
            throw Problem.unreadable("dry", "UNKNOWN_VALUE", "Use true or false.");
        }
        if ("true".equals(dry)) {
            return Response.ok(batches.tried(file))
                    .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                    .build();
        }
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, "/v1/figure-checks")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .entity(batches.recorded(file, caller.actor()))
                .build();
    }
}
