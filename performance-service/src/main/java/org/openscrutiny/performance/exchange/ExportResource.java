package org.openscrutiny.performance.exchange;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.Answers;

/** Published figures as a file that an import reads again. */
@Path("/v1/exports")
@Tag(name = "Exports", description = "Published figures as files.")
public class ExportResource {
    private static final String FILE = """
            indicatorCode,areaCode,period,category,value,flags,qualifier,printed
            LIB-DEATH5,E10000016,YTD-2012-05,_T,71,A,EXACT,71%
            """;

    private final ObservationExport export;
    private final Answers answers;

    ExportResource(ObservationExport export, Answers answers) {
        this.export = export;
        this.answers = answers;
    }

    @GET
    @Path("observations")
    @Produces("text/csv")
    @PermitAll
    @Operation(
            operationId = "exportObservations",
            summary = "Export published figures",
            description = "The newest published vintage of each figure in the layout observations; the parameter"
                    + " indicator keeps those of one code. Imported again it changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "The file.",
            content =
                    @Content(
                            mediaType = "text/csv",
                            schema = @Schema(implementation = String.class),
                            examples = @ExampleObject(name = "one figure", value = FILE)))
    public Response observations(@RestQuery @Nullable String indicator) {
        return answers.publicDocument(export.csv(indicator), "text/csv; charset=utf-8");
    }
}
