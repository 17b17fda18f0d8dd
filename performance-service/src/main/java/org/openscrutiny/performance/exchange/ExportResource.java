package org.openscrutiny.performance.exchange;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
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
import org.openscrutiny.chassis.identity.CurrentCaller;
import org.openscrutiny.chassis.identity.Role;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.performance.vintage.Times;
import org.openscrutiny.performance.vintage.VintageClock;

/** Figures, targets and indicators as files that an import reads again. */
@Path("/v1/exports")
@Tag(name = "Exports", description = "Published figures, targets and indicators as files.")
public class ExportResource {
    private static final String FILE = """
            indicatorCode,areaCode,period,category,value,flags,qualifier,printed
            LIB-DEATH5,E10000016,YTD-2012-05,_T,71,A,EXACT,71%
            """;
    private static final String TARGETS = """
            indicatorCode,areaCode,period,effectiveFrom,level,floor,phasing
            LIB-DEATH5,E10000016,FY2012,2012-04-01,80,75,NONE
            """;
    private static final String METADATA = """
            {"@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}], "url": "expected-ranges.csv",
             "tableSchema": {"columns": [{"name": "expected", "titles": "expected", "datatype": "decimal",
               "required": false, "null": ""}], "primaryKey": ["indicatorCode", "areaCode", "period"]}}""";

    private final ExportFiles files;
    private final JsonStatRows figures;
    private final TableMetadata metadata;
    private final VintageClock clock;
    private final Answers answers;
    private final CurrentCaller caller;
    private final HttpHeaders request;

    ExportResource(
            ExportFiles files,
            JsonStatRows figures,
            TableMetadata metadata,
            VintageClock clock,
            Answers answers,
            CurrentCaller caller,
            HttpHeaders request) {
        this.clock = clock;
        this.files = files;
        this.figures = figures;
        this.metadata = metadata;
        this.answers = answers;
        this.caller = caller;
        this.request = request;
    }

    @GET
    @Path("observations")
    @Produces({"text/csv", MediaType.APPLICATION_JSON, ImportResource.XLSX, JsonStat.MEDIA_TYPE, "application/zip"})
    @PermitAll
    @Operation(
            operationId = "exportObservations",
            summary = "Export published figures",
            description = "The newest published vintage of each figure in the layout observations, as CSV, JSON, XLSX,"
                    + " JSON-stat 2.0, or ZIP (CSV with its CSVW metadata and a text on the columns), by Accept; the"
                    + " parameter indicator keeps those of one code. Imported again it changes nothing."
                    + " `publishedAt` is an instant: what stood published then. `includeHistory=true` gives every"
                    + " published vintage instead, `updatedAfter` those recorded after an instant, withdrawals too, with"
                    + " action and validFrom; both are for reading alone. JSON-stat gives what is published now, and is 406"
                    + " with these parameters.")
    @APIResponse(
            responseCode = "200",
            description = "The file.",
            content =
                    @Content(
                            mediaType = "text/csv",
                            schema = @Schema(implementation = String.class),
                            examples = @ExampleObject(name = "one figure", value = FILE)))
    public Response observations(
            @RestQuery @Nullable String indicator,
            @RestQuery @Nullable String publishedAt,
            @RestQuery @Nullable String updatedAfter,
            @RestQuery @Nullable String includeHistory) {
        Times times = clock.times(publishedAt, updatedAfter, includeHistory);
        if (times.asked() == Times.Asked.NOW
                && ExportFormat.wanted(request, ExportFormat.ALL) == ExportFormat.JSON_STAT) {
            return answers.publicDocument(figures.published(indicator), JsonStat.MEDIA_TYPE);
        }
        ExportTable table =
                switch (times.asked()) {
                    case NOW -> ExportTable.OBSERVATIONS;
                    case PUBLISHED_AT -> ExportTable.publishedAt(times.at());
                    case UPDATED_AFTER -> ExportTable.updatedAfter(times.at());
                    case HISTORY -> ExportTable.HISTORY;
                };
        return file(table, indicator, true);
    }

    @GET
    @Path("{layout}")
    @Produces({"text/csv", MediaType.APPLICATION_JSON, ImportResource.XLSX, "application/zip"})
    @PermitAll
    @Operation(
            operationId = "exportLayout",
            summary = "Export indicators, targets or expected ranges",
            description = "What is in force of published indicators, in the layout named, as CSV, JSON, XLSX or ZIP by"
                    + " Accept. Imported again it changes nothing. Owners of indicators are named to officers, approvers"
                    + " and clerks only. Targets with a table of levels have more columns than"
                    + " the layout and are left out.")
    @APIResponse(
            responseCode = "200",
            description = "The file.",
            content =
                    @Content(
                            mediaType = "text/csv",
                            schema = @Schema(implementation = String.class),
                            examples = @ExampleObject(name = "one target", value = TARGETS)))
    public Response layout(@PathParam("layout") String layout, @RestQuery @Nullable String indicator) {
        boolean owners = caller.hasAny(Role.OFFICER, Role.APPROVER, Role.CLERK);
        return file(table(layout, owners), indicator, !owners);
    }

    @GET
    @Path("{layout}.csv-metadata.json")
    @Produces("application/csvm+json")
    @PermitAll
    @Operation(
            operationId = "readExportMetadata",
            summary = "Describe the columns of an export",
            description = "The metadata of the CSV file (CSVW): data types, keys, what is required.")
    @APIResponse(
            responseCode = "200",
            description = "The metadata.",
            content =
                    @Content(
                            mediaType = "application/csvm+json",
                            schema = @Schema(implementation = Object.class),
                            examples = @ExampleObject(name = "expected ranges", value = METADATA)))
    public Response metadata(@PathParam("layout") String layout) {
        ExportTable table = layout.equals(ExportTable.HISTORY.name()) ? ExportTable.HISTORY : table(layout, false);
        return answers.publicDocument(metadata.csvw(table), "application/csvm+json");
    }

    private Response file(ExportTable table, @Nullable String indicator, boolean open) {
        return switch (ExportFormat.wanted(request, ExportFormat.FILES)) {
            case JSON -> document(files.json(table, indicator), MediaType.APPLICATION_JSON, open);
            case XLSX -> bytes(files.xlsx(table, indicator), ImportResource.XLSX, table.name() + ".xlsx", open);
            case ZIP -> bytes(files.zip(table, indicator), "application/zip", table.name() + ".zip", open);
            case CSV, JSON_STAT ->
                described(table, document(files.csv(table, indicator), "text/csv; charset=utf-8", open));
        };
    }

    private Response document(String text, String type, boolean open) {
        return open ? answers.publicDocument(text, type) : answers.privateDocument(text, type);
    }

    /** CSVW finds the metadata by this link. */
    private static Response described(ExportTable table, Response csv) {
        return Response.fromResponse(csv)
                .header(
                        HttpHeaders.LINK,
                        "</v1/exports/" + table.name()
                                + ".csv-metadata.json>; rel=\"describedby\"; type=\"application/csvm+json\"")
                .build();
    }

    private static Response bytes(byte[] content, String type, String name, boolean open) {
        return Response.ok(content, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, open ? "public, no-cache" : "private, no-store")
                .header(HttpHeaders.VARY, "Authorization, Accept")
                .build();
    }

    private static ExportTable table(String word, boolean owners) {
        return Layout.of(word)
                .filter(layout -> layout != Layout.PRINTED_DASHBOARD)
                .map(named -> ExportTable.of(named, owners))
                .orElseThrow(Problem::notFound);
    }
}
