package org.openscrutiny.performance.exchange;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.Answers;
import org.openscrutiny.chassis.http.Idempotent;
import org.openscrutiny.chassis.http.Preconditions;
import org.openscrutiny.chassis.identity.CurrentCaller;
import org.openscrutiny.chassis.identity.Role;
import org.openscrutiny.chassis.openness.History;
import org.openscrutiny.chassis.problem.Faults;
import org.openscrutiny.chassis.problem.GeneralProblem;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.performance.indicator.OwnIndicators;

/** Files of figures, targets and printed dashboards. */
@Path("/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports", description = "Files of figures, targets and printed dashboards: tried out, then loaded.")
public class ImportResource {
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String TARGETS = """
            indicatorCode,areaCode,period,effectiveFrom,level,floor,phasing,startLevel
            LIB-DEATH5,E10000016,FY2012,2012-04-01,80,75,NONE,
            """;
    private static final String REPORTED = """
            {"id": "018f5e2a-0000-7000-8000-000000000009", "layout": "targets", "state": "REPORTED",
             "fileSha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
             "madeBy": "officer-1", "madeAt": "2026-03-02T09:00:00Z",
             "report": {"committed": false, "created": 0, "revised": 0, "unchanged": 0, "waiting": 0, "rejected": 1,
               "rows": [{"row": 2, "key": "LIB-DEATH5 E10000016 FY2012 2012-04-01", "outcome": "REJECTED",
                 "changes": [], "findings": [{"row": 2, "column": "indicatorCode", "value": "LIB-DEATH5",
                   "code": "INDICATOR_UNKNOWN", "severity": "ERROR",
                   "message": "There is no indicator LIB-DEATH5.",
                   "fix": "Correct the code, or make the indicator first."}]}]}}""";
    private static final String EXAMPLE = """
            {"command": "ACCEPT", "mode": "ALL_OR_NOTHING", "accept": ["UNIT_SLIP", "GLUED_CELL"]}""";

    private final ImportService service;
    private final Answers answers;
    private final History history;
    private final CurrentCaller caller;
    private final OwnIndicators own;

    ImportResource(ImportService service, Answers answers, History history, CurrentCaller caller, OwnIndicators own) {
        this.service = service;
        this.answers = answers;
        this.history = history;
        this.caller = caller;
        this.own = own;
    }

    @POST
    @Consumes({"text/csv", MediaType.APPLICATION_JSON, XLSX})
    @Idempotent
    @RolesAllowed(Role.OFFICER)
    @Operation(
            operationId = "tryImport",
            summary = "Try a file out",
            description = "Does everything in a transaction, rolls back, keeps the file and answers with the report of"
                    + " every row. Nothing is loaded before ACCEPT. CSV, XLSX (a sheet called like the layout) or JSON"
                    + " (an array of records), told by its bytes; up to 25 MiB and 100,000 rows.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "text/csv",
                            schema = @Schema(implementation = String.class),
                            examples = @ExampleObject(name = "targets", value = TARGETS)))
    @APIResponse(
            responseCode = "201",
            description = "Kept, with its report.",
            content =
                    @Content(
                            schema = @Schema(implementation = ImportView.class),
                            examples = @ExampleObject(name = "rejected row", value = REPORTED)))
    @APIResponse(responseCode = "202", description = "Over 1,000 rows: kept, and tried while you read its progress.")
    @APIResponse(responseCode = "413", description = "Over 25 MiB.")
    @APIResponse(responseCode = "415", description = "No CSV, XLSX or JSON file.")
    @APIResponse(responseCode = "422", description = "Rows that cannot be read; nothing is kept.")
    public Response tryOut(
            byte[] file,
            @RestQuery @Nullable String layout,
            @RestQuery @Nullable String reportingMonth,
            @RestQuery @Nullable String area,
            @RestQuery @Nullable String accept) {
        Faults faults = new Faults();
        Layout read = layout(layout, faults);
        YearMonth month = month(reportingMonth, faults);
        Set<FindingCode> accepted = codes(accept, faults);
        if (read == Layout.PRINTED_DASHBOARD) {
            if (reportingMonth == null) {
                faults.unreadable("reportingMonth", "REQUIRED", "A printed dashboard needs its month, like 2012-05.");
            }
            if (area == null || area.isBlank()) {
                faults.unreadable("area", "REQUIRED", "A printed dashboard needs the code of its area.");
            }
        }
        faults.throwIfAny();
        if (read == null) {
            throw Problem.notFound();
        }
        ImportOrder order = ImportOrder.trial(accepted, caller.actor(), own.codes());
        ImportRun run = service.tryOut(new ImportTerms(read, month, area), file, order);
        return run.working() == null
                ? Answers.created("/v1/imports/" + run.id(), view(run), run.rowVersion())
                : ordered(run);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.OFFICER, Role.APPROVER, Role.CLERK})
    @Operation(operationId = "readImport", summary = "Read an import", description = "State and report of a file.")
    @APIResponse(
            responseCode = "200",
            description = "The import.",
            content =
                    @Content(
                            schema = @Schema(implementation = ImportView.class),
                            examples = @ExampleObject(name = "rejected row", value = REPORTED)))
    public Response read(@PathParam("id") String id) {
        ImportRun run = service.find(id);
        return run.working() == null
                ? answers.privileged(view(run), run.rowVersion())
                : Answers.changed(view(run), run.rowVersion());
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed({Role.OFFICER, Role.APPROVER, Role.CLERK})
    @Operation(
            operationId = "listImportVersions",
            summary = "History of an import",
            description =
                    "What was recorded when and by which command, newest first; roles of the service see by whom.")
    public Response history(
            @PathParam("id") String id, @RestQuery @Nullable String limit, @RestQuery @Nullable String cursor) {
        service.find(id);
        return history.list(ImportSteps.TYPE, id, limit, cursor, true);
    }

    @POST
    @Path("{id}/transitions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed({Role.OFFICER, Role.APPROVER, Role.CLERK})
    @Operation(
            operationId = "moveImport",
            summary = "Accept, publish or undo an import",
            description =
                    "ACCEPT (officer) loads the file, APPROVE (another person, an approver) publishes all its rows,"
                            + " RECORD_AS_PRINTED (officer or clerk) takes them over from a past document, UNDO (officer) takes"
                            + " back what is not published.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "accept", value = EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "The import after the step.",
            content =
                    @Content(
                            schema = @Schema(implementation = ImportView.class),
                            examples = @ExampleObject(name = "rejected row", value = REPORTED)))
    @APIResponse(responseCode = "202", description = "Over 1,000 rows: ordered; the import tells how far it has come.")
    @APIResponse(responseCode = "403", description = "Not with your roles, or not the same person.")
    @APIResponse(responseCode = "409", description = "Not from this state, or data moved on.")
    @APIResponse(responseCode = "422", description = "Rows that cannot be loaded.")
    public Response move(
            @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch, ImportCommand command) {
        ImportOrder order = order(command);
        ImportRun run = service.move(id, ifMatch, order);
        return run.working() == null ? Answers.changed(view(run), run.rowVersion()) : ordered(run);
    }

    private ImportOrder order(ImportCommand command) {
        String actor = caller.actor();
        ImportStep step = command.command().step();
        return switch (command.command()) {
            case ACCEPT -> {
                needs(Role.OFFICER);
                yield new ImportOrder(
                        step, command.modeOrDefault(), command.accepted(), null, null, null, actor, own.codes());
            }
            case APPROVE -> {
                needs(Role.APPROVER);
                yield ImportOrder.later(step, command.publishAt(), null, null, actor);
            }
            case RECORD_AS_PRINTED -> {
                needs(Role.OFFICER, Role.CLERK);
                yield ImportOrder.later(step, null, source(command), publishedAt(command), actor);
            }
            case UNDO -> {
                needs(Role.OFFICER);
                yield ImportOrder.later(step, null, null, null, actor);
            }
        };
    }

    private ImportView view(ImportRun run) {
        return ImportView.of(run, service.progress(run));
    }

    /** What is carried out later: the import tells how far it has come. */
    private Response ordered(ImportRun run) {
        return Response.accepted(view(run))
                .type(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.LOCATION, "/v1/imports/" + run.id())
                .header(HttpHeaders.ETAG, Preconditions.rowTag(run.rowVersion()))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    private void needs(String... roles) {
        if (!caller.hasAny(roles)) {
            throw new Problem(GeneralProblem.FORBIDDEN, "This step needs the role " + String.join(" or ", roles) + ".");
        }
    }

    private static String source(ImportCommand command) {
        if (command.source() == null || command.source().isBlank()) {
            throw Problem.ruleBroken("/source", "REQUIRED", "Name the printed document.");
        }
        return command.source();
    }

    private static Instant publishedAt(ImportCommand command) {
        if (command.publishedAt() == null) {
            throw Problem.ruleBroken("/publishedAt", "REQUIRED", "Say when the document was printed.");
        }
        return command.publishedAt();
    }

    private static @Nullable Layout layout(@Nullable String word, Faults faults) {
        Layout found = word == null ? null : Layout.of(word).orElse(null);
        if (found == null && ExportTable.HISTORY.name().equals(word)) {
            faults.unreadable("layout", "UNKNOWN_VALUE", "The history is for reading; send the layout observations.");
        } else if (found == null) {
            faults.unreadable(
                    "layout",
                    "UNKNOWN_VALUE",
                    "Use one of printed-dashboard, indicators, targets, expected-ranges and observations.");
        }
        return found;
    }

    private static @Nullable YearMonth month(@Nullable String text, Faults faults) {
        try {
            return text == null ? null : YearMonth.parse(text);
        } catch (DateTimeException notAMonth) {
            faults.unreadable("reportingMonth", "WRONG_TYPE", "Write the month as 2012-05.");
            return null;
        }
    }

    private static Set<FindingCode> codes(@Nullable String list, Faults faults) {
        Set<FindingCode> codes = EnumSet.noneOf(FindingCode.class);
        if (list != null) {
            for (String word : list.split(",", -1)) {
                try {
                    codes.add(FindingCode.valueOf(word.strip()));
                } catch (IllegalArgumentException unknown) {
                    faults.unreadable("accept", "UNKNOWN_VALUE", "There is no warning " + word.strip() + ".");
                }
            }
        }
        return codes;
    }
}
