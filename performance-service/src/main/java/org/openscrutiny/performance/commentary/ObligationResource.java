package org.openscrutiny.performance.commentary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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
import org.openscrutiny.chassis.http.Preconditions;
import org.openscrutiny.chassis.http.Sort;
import org.openscrutiny.chassis.identity.Role;
import org.openscrutiny.chassis.openness.History;
import org.openscrutiny.performance.area.AreaChoices;
import org.openscrutiny.performance.vintage.FigureFilter;

/** Commentary obligations over HTTP. */
@Path("/v1/obligations")
@Tag(name = "Obligations", description = "Commentary that a rating made due, until when, and what became of it.")
@Produces(MediaType.APPLICATION_JSON)
public class ObligationResource {
    private final ObligationService service;
    private final ObligationReads reads;
    private final AreaChoices areas;
    private final Answers answers;
    private final History history;

    ObligationResource(
            ObligationService service, ObligationReads reads, AreaChoices areas, Answers answers, History history) {
        this.service = service;
        this.reads = reads;
        this.areas = areas;
        this.answers = answers;
        this.history = history;
    }

    @GET
    @RolesAllowed({Role.OFFICER, Role.APPROVER, Role.CLERK})
    @Operation(
            operationId = "listObligations",
            summary = "Commentary obligations",
            description = "Of the indicators whose drafts the caller sees. `overdue=true` keeps those past their day;"
                    + " `state` is OPEN, MET, MET_LATE, WAIVED, ESCALATED or NOT_SUPPLIED;"
                    + " `area` is codes with commas, `descendants=true` adds what lies in them; `period` is a key or any"
                    + " notation of a year, or two as `from..to`, between which periods must lie.")
    @APIResponse(
            responseCode = "200",
            description = "A page of obligations",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "answer", value = CommentaryExamples.OBLIGATIONS)))
    @APIResponse(responseCode = "400", description = "A parameter cannot be read")
    public Response list(
            @RestQuery @Nullable String indicatorId,
            @RestQuery @Nullable String area,
            @RestQuery @Nullable String descendants,
            @RestQuery @Nullable String period,
            @RestQuery @Nullable String owner,
            @RestQuery @Nullable String state,
            @RestQuery @Nullable String overdue,
            @Parameter(
                            description = "The order; `-` before it for the other way round.",
                            schema = @Schema(enumeration = {"id", "-id", "dueOn", "-dueOn"}))
                    @RestQuery
                    @Nullable
                    String sort,
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor) {
        FigureFilter figures = FigureFilter.read(areas.read(area, descendants), period, null);
        Sort<CommentaryObligation> order = Sort.read(sort, ObligationReads.SORTS);
        return reads.page(reads.filter(indicatorId, owner, state, overdue, figures), order, limit, cursor);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.OFFICER, Role.APPROVER, Role.CLERK})
    @Operation(
            operationId = "readObligation",
            summary = "One obligation",
            description = "Due on the earlier of 5 working days after the rating was frozen and 2 working days before"
                    + " the agenda of the meeting that takes it goes out.")
    @APIResponse(
            responseCode = "200",
            description = "The obligation",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "answer", value = CommentaryExamples.OBLIGATION)))
    @APIResponse(responseCode = "404", description = "There is none that you may read")
    public Response read(String id, @RestQuery @Nullable String asOf) {
        CommentaryObligation obligation = reads.seen(id);
        if (asOf != null) {
            return history.asOf(ObligationService.TYPE, id, asOf, true);
        }
        return answers.privileged(reads.view(obligation), obligation.rowVersion());
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed({Role.OFFICER, Role.APPROVER, Role.CLERK})
    @Operation(
            operationId = "listObligationVersions",
            summary = "History of an obligation",
            description = "Due, warned, missed and what became of it, newest first, with the actor.")
    public Response history(String id, @RestQuery @Nullable String limit, @RestQuery @Nullable String cursor) {
        reads.seen(id);
        return history.list(ObligationService.TYPE, id, limit, cursor, true);
    }

    @POST
    @Path("/{id}/transitions")
    @RolesAllowed(Role.APPROVER)
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "moveObligation",
            summary = "Waive or escalate an obligation, or state that nothing was supplied",
            description = "WAIVE needs a reason. ESCALATE keeps it running; the others end it. Needs If-Match.")
    @APIResponse(responseCode = "200", description = "The obligation in its new state")
    @APIResponse(responseCode = "409", description = "It is settled already")
    @APIResponse(responseCode = "422", description = "`reason-required`")
    public Response move(
            String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(name = "waive", value = CommentaryExamples.WAIVE)))
                    MoveObligation wish) {
        CommentaryObligation obligation = reads.seen(id);
        Preconditions.requireMatch(ifMatch, obligation.rowVersion());
        CommentaryObligation moved = service.decide(obligation, wish);
        return Answers.changed(reads.view(moved), moved.rowVersion());
    }
}
