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
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.Answers;
import org.openscrutiny.chassis.http.Idempotent;
import org.openscrutiny.chassis.http.Preconditions;
import org.openscrutiny.chassis.http.Sort;
import org.openscrutiny.chassis.identity.CurrentCaller;
import org.openscrutiny.chassis.identity.Role;
import org.openscrutiny.chassis.openness.History;
import org.openscrutiny.chassis.problem.Faults;
import org.openscrutiny.chassis.problem.GeneralProblem;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.performance.indicator.OwnIndicators;
import org.openscrutiny.performance.indicator.PrivilegedPage;

/** Files of figures, targets and printed dashboards. */
@Path("/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports", description = "Files of figures, targets and printed dashboards: tried out, then loaded.")
public class ImportResource {
    /** What browsers call a CSV file where Excel is installed. */
    private static final String EXCEL = "application/vnd.ms-excel";

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ImportService service;
    private final Answers answers;
    private final History history;
    private final CurrentCaller caller;
    private final OwnIndicators own;
    private final PrivilegedPage pages;

    ImportResource(
            ImportService service,
            Answers answers,
            History history,
            CurrentCaller caller,
            OwnIndicators own,
            PrivilegedPage pages) {
        this.service = service;
        this.answers = answers;
        this.history = history;
        this.caller = caller;
        this.own = own;
        this.pages = pages;
    }

    @POST
    @Consumes({"text/csv", MediaType.APPLICATION_JSON, XLSX, EXCEL, MediaType.APPLICATION_OCTET_STREAM})
    @Idempotent
    @RolesAllowed(Role.OFFICER)
    @Operation(
            operationId = "tryImport",
            summary = "Try a file out",
            description = "Does everything in a transaction, rolls back, keeps the file and answers with the report of"
                    + " every row. Nothing is loaded before ACCEPT. CSV, XLSX (a sheet called like the layout) or JSON"
                    + " (an array of records), told by its bytes and not by Content-Type; up to 25 MiB and 100,000 rows."
                    + " `asPrinted=true` is for a document of the past, which is then recorded as printed: what that"
                    + " printed against the rules is a warning, stored with what is loaded, once it is accepted.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "text/csv",
                            schema = @Schema(implementation = String.class),
                            examples = @ExampleObject(name = "targets", value = ImportExamples.TARGETS)))
    @APIResponse(
            responseCode = "201",
            description = "Kept, with its report.",
            content =
                    @Content(
                            schema = @Schema(implementation = ImportView.class),
                            examples = @ExampleObject(name = "rejected row", value = ImportExamples.REPORTED)))
    @APIResponse(responseCode = "202", description = "Over 1,000 rows: kept, and tried while you read its progress.")
    @APIResponse(responseCode = "413", description = "Over 25 MiB.")
    @APIResponse(responseCode = "415", description = "No CSV, XLSX or JSON file.")
    @APIResponse(responseCode = "422", description = "Rows that cannot be read; nothing is kept.")
    public Response tryOut(
            byte[] file,
            @RestQuery @Nullable String layout,
            @RestQuery @Nullable String reportingMonth,
            @RestQuery @Nullable String area,
            @RestQuery @Nullable String asPrinted,
            @RestQuery @Nullable String accept) {
        Faults faults = new Faults();
        ImportTerms terms = ImportTerms.of(layout, reportingMonth, area, asPrinted, faults);
        Set<FindingCode> accepted = FindingCode.read(accept, faults);
        faults.throwIfAny();
        ImportOrder order = ImportOrder.trial(accepted, caller.actor(), own.codes());
        ImportRun run = service.tryOut(terms, file, order);
        return run.working() == null
                ? Answers.created("/v1/imports/" + run.id(), view(run), run.rowVersion())
                : ordered(run);
    }

    @GET
    @RolesAllowed({Role.OFFICER, Role.APPROVER, Role.CLERK})
    @Operation(
            operationId = "listImports",
            summary = "List imports",
            description = "Each with the rows that need mending or accepting. An"
                    + " officer sees those sent by himself and those about none but his own indicators.")
    @APIResponse(
            responseCode = "200",
            description = "A page of imports",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "one", value = ImportExamples.LISTED)))
    public Response list(
            @Parameter(
                            description = "The order; `-` before it for the other way round.",
                            schema = @Schema(enumeration = {"id", "-id"}))
                    @RestQuery
                    @Nullable
                    String sort,
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor) {
        Sort<ImportLine> order = Sort.read(sort, ImportService.SORTS);
        return pages.of(
                "imports " + order.word(),
                limit,
                cursor,
                (place, size) -> service.lines(order, place, size),
                i -> order.place(i, i.id()),
                i -> i);
    }

    @GET
    @Path("{id}/file")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed({Role.OFFICER, Role.APPROVER})
    @Operation(
            operationId = "downloadImportFile",
            summary = "The file of an import",
            description =
                    "As it was sent, to be saved, for those who see the import; kept for 90 days after ACCEPT or UNDO"
                            + " unless set otherwise.")
    @APIResponse(
            responseCode = "200",
            description = "Its bytes.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                            examples = @ExampleObject(name = "targets", value = ImportExamples.TARGETS)))
    @APIResponse(responseCode = "410", description = "It is not kept any more.")
    public Response file(@PathParam("id") String id) {
        ImportRun run = service.find(id);
        return Response.ok(service.file(run), MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + run.layout().word() + "-" + run.id() + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.OFFICER, Role.APPROVER, Role.CLERK})
    @Operation(
            operationId = "readImport",
            summary = "Read an import",
            description =
                    "State and report of a file: for who sent it, for the owner of all its indicators, for approvers"
                            + " and clerks; with `asOf` its state and counts as the log keeps them.")
    @APIResponse(
            responseCode = "200",
            description = "The import.",
            content =
                    @Content(
                            schema = @Schema(implementation = ImportView.class),
                            examples = @ExampleObject(name = "rejected row", value = ImportExamples.REPORTED)))
    public Response read(@PathParam("id") String id, @RestQuery @Nullable String asOf) {
        ImportRun run = service.find(id);
        if (asOf != null) {
            return history.asOf(ImportSteps.TYPE, id, asOf, true);
        }
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
                    "ACCEPT (officer) loads the file, APPROVE (another person, an approver) publishes all its rows; a"
                            + " later publishAt is for figures, not for indicators or targets that are to be approved,"
                            + " RECORD_AS_PRINTED (officer or clerk) takes them over from a past document, UNDO (officer) takes"
                            + " back what is not published. An officer moves what was sent by himself or is about none but"
                            + " his own indicators.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "accept", value = ImportExamples.ACCEPT)))
    @APIResponse(
            responseCode = "200",
            description = "The import after the step.",
            content =
                    @Content(
                            schema = @Schema(implementation = ImportView.class),
                            examples = @ExampleObject(name = "rejected row", value = ImportExamples.REPORTED)))
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
                yield ImportOrder.later(step, null, command.document(), command.printedAt(), actor);
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
}
