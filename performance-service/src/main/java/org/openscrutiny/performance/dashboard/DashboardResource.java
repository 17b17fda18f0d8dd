package org.openscrutiny.performance.dashboard;

import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
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
import org.openscrutiny.chassis.http.Page;
import org.openscrutiny.chassis.http.Sort;
import org.openscrutiny.chassis.identity.CurrentCaller;
import org.openscrutiny.chassis.identity.Role;
import org.openscrutiny.chassis.openness.PublicAnswers;
import org.openscrutiny.chassis.openness.PublicQuery;
import org.openscrutiny.chassis.problem.Problem;

/** Dashboards of committees; what the public reads is the last pack. */
@Path("/v1/dashboards")
@Tag(name = "Dashboards", description = "A committee's dashboards and the packs its meetings were given.")
public class DashboardResource {
    private final DashboardService service;
    private final DashboardReads reads;
    private final PublicPacks packs;
    private final PackAnswers documents;
    private final PublicAnswers publicAnswers;
    private final Answers answers;
    private final DashboardHistory history;
    private final CurrentCaller caller;

    DashboardResource(
            DashboardService service,
            DashboardReads reads,
            PublicPacks packs,
            PackAnswers documents,
            PublicAnswers publicAnswers,
            Answers answers,
            DashboardHistory history,
            CurrentCaller caller) {
        this.service = service;
        this.reads = reads;
        this.packs = packs;
        this.documents = documents;
        this.publicAnswers = publicAnswers;
        this.answers = answers;
        this.history = history;
        this.caller = caller;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(
            operationId = "listDashboards",
            summary = "List dashboards",
            description =
                    "Published ones, each with its last pack by reference and hash; the clerk of a body sees its plans"
                            + " instead, drafts included, an approver all. The parameter body keeps those of one committee.")
    @APIResponse(
            responseCode = "200",
            description = "A page of dashboards.",
            content =
                    @Content(
                            mediaType = "application/json",
                            examples = @ExampleObject(name = "one", value = DashboardExamples.LISTED)))
    public Response list(
            @RestQuery @Nullable String body,
            @Parameter(
                            description = "The order; `-` before it for the other way round.",
                            schema = @Schema(enumeration = {"id", "-id"}))
                    @RestQuery
                    @Nullable
                    String sort,
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor) {
        Sort<Dashboard> order = Sort.read(sort, DashboardReads.SORTS);
        if (reads.privileged()) {
            return reads.page(body, order, limit, cursor);
        }
        PublicQuery query = PublicQuery.of(DashboardEvent.TYPE).sortedBy(order);
        return publicAnswers.list(body == null ? query : query.where("{bodyId}", body), limit, cursor);
    }

    @GET
    @Path("{id}")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @PermitAll
    @NonBlocking
    @Operation(
            operationId = "readDashboard",
            summary = "Read a dashboard",
            description =
                    "The document of its last pack, as JSON or CSV; its clerk and approvers see the plan instead.")
    @APIResponse(
            responseCode = "200",
            description = "The last pack.",
            content = {
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(implementation = DashboardView.class),
                        examples = @ExampleObject(name = "without sections", value = DashboardExamples.DOCUMENT)),
                @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class))
            })
    @APIResponse(responseCode = "404", description = "No such dashboard, or none published.")
    @APIResponse(responseCode = "410", description = "All its packs were withdrawn, or a text in the last was erased.")
    public CompletionStage<Response> read(@PathParam("id") String id, @RestQuery @Nullable String asOf) {
        if (asOf == null && !reads.privileged() && !documents.wantsCsv()) {
            return documents.standingJson(id);
        }
        return Uni.createFrom()
                .item(() -> waited(id, asOf))
                .runSubscriptionOn(Infrastructure.getDefaultExecutor())
                .subscribeAsCompletionStage();
    }

    /** What is read by a thread that may wait: the past, the plan, CSV. */
    private Response waited(String id, @Nullable String asOf) {
        if (asOf != null) {
            return history.asOf(id, asOf, reads.ifSeen(id).isPresent());
        }
        if (documents.wantsCsv()) {
            return documents.standing(id);
        }
        return reads.ifSeen(id)
                .map(seen -> answers.privileged(DashboardFullView.of(seen), seen.rowVersion()))
                .orElseGet(() -> documents.standing(id));
    }

    @GET
    @Path("{id}/packs")
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(
            operationId = "listPacks",
            summary = "List the packs of a dashboard",
            description = "The newest first, each with its hash; `erasedAt` where a text that it printed was erased.")
    @APIResponse(
            responseCode = "200",
            description = "Its packs.",
            content =
                    @Content(
                            mediaType = "application/json",
                            examples = @ExampleObject(name = "one", value = DashboardExamples.PACKS)))
    @APIResponse(responseCode = "404", description = "No such dashboard, or none published.")
    public Response packs(@PathParam("id") String id) {
        var lines = packs.of(id);
        if (lines.isEmpty()) {
            throw Problem.notFound();
        }
        return Response.ok(new Page<>(lines, null)).build();
    }

    @GET
    @Path("{id}/history")
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(
            operationId = "listDashboardVersions",
            summary = "History of a dashboard",
            description =
                    "What was recorded when and by which command, newest first; roles of the service see by whom.")
    public Response history(
            @PathParam("id") String id, @RestQuery @Nullable String limit, @RestQuery @Nullable String cursor) {
        return history.list(id, limit, cursor, reads.ifSeen(id).isPresent());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed(Role.CLERK)
    @Operation(
            operationId = "drawUpDashboard",
            summary = "Draw up a dashboard",
            description = "With sections of its own, or with those of an import as they were printed. `meetingId` is a"
                    + " meeting of `bodyId`; it may be one that meetings-service has not published yet.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "one row", value = DashboardExamples.DRAW_UP)))
    @APIResponse(
            responseCode = "201",
            description = "Drawn up.",
            content =
                    @Content(
                            schema = @Schema(implementation = DashboardFullView.class),
                            examples = @ExampleObject(name = "draft", value = DashboardExamples.DRAWN_UP)))
    @APIResponse(responseCode = "403", description = "Not your body.")
    public Response drawUp(DrawUpDashboard wish) {
        Dashboard dashboard = service.drawUp(wish, reads.own(), caller.actor());
        return Answers.created(
                "/v1/dashboards/" + dashboard.id(), DashboardFullView.of(dashboard), dashboard.rowVersion());
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.CLERK)
    @Operation(
            operationId = "replaceDashboard",
            summary = "Replace the plan of a dashboard",
            description = "Back to DRAFT for the next meeting; the last pack stays public.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "one row", value = DashboardExamples.DRAW_UP)))
    @APIResponse(
            responseCode = "200",
            description = "Replaced.",
            content =
                    @Content(
                            schema = @Schema(implementation = DashboardFullView.class),
                            examples = @ExampleObject(name = "draft", value = DashboardExamples.DRAWN_UP)))
    public Response replace(
            @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch, DrawUpDashboard wish) {
        Dashboard dashboard = service.replace(id, ifMatch, wish, reads.own());
        return Answers.changed(DashboardFullView.of(dashboard), dashboard.rowVersion());
    }

    @POST
    @Path("{id}/transitions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed({Role.CLERK, Role.OFFICER})
    @Operation(
            operationId = "moveDashboard",
            summary = "Make a dashboard ready, or publish it",
            description =
                    "PUBLISH makes the pack of what is public now, RECORD_AS_PRINTED (an officer of the body, too)"
                            + " that of a past day. While commentary is due on what it shows, PUBLISH is refused"
                            + " (`obligations-open`) unless `notSupplied` is true: then \"not supplied\" is printed; so"
                            + " it is while the meeting is not known (`MEETING_UNKNOWN`).")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "publish", value = DashboardExamples.PUBLISH)))
    @APIResponse(
            responseCode = "200",
            description = "The dashboard after the step.",
            content =
                    @Content(
                            schema = @Schema(implementation = DashboardFullView.class),
                            examples = @ExampleObject(name = "draft", value = DashboardExamples.DRAWN_UP)))
    @APIResponse(responseCode = "422", description = "`obligations-open`, or a guard fails")
    public Response move(
            @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch, DashboardCommand command) {
        if (command.command() != DashboardCommand.Step.RECORD_AS_PRINTED) {
            reads.requireClerk();
        }
        Dashboard dashboard =
                switch (command.command()) {
                    case READY -> service.ready(id, ifMatch, reads.own());
                    case PUBLISH -> service.publish(id, ifMatch, reads.own(), command.without());
                    case RECORD_AS_PRINTED -> recordAsPrinted(id, ifMatch, command);
                };
        return Answers.changed(DashboardFullView.of(dashboard), dashboard.rowVersion());
    }

    private Dashboard recordAsPrinted(String id, @Nullable String ifMatch, DashboardCommand command) {
        if (command.source() == null || command.source().isBlank()) {
            throw Problem.ruleBroken("/source", "REQUIRED", "Name the printed document.");
        }
        if (command.publishedAt() == null) {
            throw Problem.ruleBroken("/publishedAt", "REQUIRED", "Say when it was printed.");
        }
        return service.recordAsPrinted(id, ifMatch, reads.own(), command.source(), command.publishedAt());
    }
}
