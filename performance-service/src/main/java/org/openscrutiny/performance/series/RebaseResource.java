package org.openscrutiny.performance.series;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.Answers;
import org.openscrutiny.chassis.http.Idempotent;
import org.openscrutiny.chassis.http.Page;
import org.openscrutiny.chassis.http.Preconditions;
import org.openscrutiny.chassis.identity.Role;
import org.openscrutiny.chassis.openness.History;
import org.openscrutiny.chassis.openness.PastVersion;
import org.openscrutiny.chassis.openness.PublicViews;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.performance.indicator.Indicator;
import org.openscrutiny.performance.indicator.OwnIndicators;

/** Rebases of an indicator's charts over HTTP; proposals are for owner, approver and clerk. */
@Path("/v1/indicators/{id}/rebases")
@Tag(name = "Rebases", description = "From when on a chart makes its limits anew, why, and on whose word.")
@Produces(MediaType.APPLICATION_JSON)
public class RebaseResource {
    private final RebaseService service;
    private final RebaseReads reads;
    private final PublicSeries published;
    private final OwnIndicators own;
    private final Answers answers;
    private final History history;
    private final PublicViews views;

    RebaseResource(
            RebaseService service,
            RebaseReads reads,
            PublicSeries published,
            OwnIndicators own,
            Answers answers,
            History history,
            PublicViews views) {
        this.service = service;
        this.reads = reads;
        this.published = published;
        this.own = own;
        this.answers = answers;
        this.history = history;
        this.views = views;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listRebases",
            summary = "Rebases of an indicator",
            description = "Accepted ones for everybody; owner, approver and clerk see proposals too.")
    @APIResponse(
            responseCode = "200",
            description = "All of them, by number",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "answer", value = ChartExamples.REBASES)))
    public Response list(String id) {
        var seen = reads.ifSeen(id);
        if (seen.isPresent()) {
            var all = reads.of(seen.get()).stream().map(RebaseFullView::of).toList();
            return Response.ok(new Page<>(all, null))
                    .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                    .build();
        }
        return views.answer(new Page<>(published.rebases(id), null));
    }

    @GET
    @Path("/{number}")
    @PermitAll
    @Operation(
            operationId = "readRebase",
            summary = "One rebase",
            description = "An accepted one for everybody; owner, approver and clerk see a proposal too, and with"
                    + " `asOf` what was recorded of it at an instant.")
    @APIResponse(
            responseCode = "200",
            description = "The rebase",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "answer", value = ChartExamples.REBASE)))
    @APIResponse(responseCode = "400", description = "`asOf` is no instant, or lies ahead")
    public Response read(String id, int number, @RestQuery @Nullable String asOf) {
        var seen = reads.ifSeen(id);
        if (seen.isPresent()) {
            var rebase = reads.one(seen.get(), number);
            if (asOf != null) {
                return history.asOf(RebaseService.TYPE, rebase.id(), asOf, true);
            }
            return answers.privileged(RebaseFullView.of(rebase), rebase.rowVersion());
        }
        var rebase = published.rebase(id, number).orElseThrow(Problem::notFound);
        if (asOf != null && !accepted(rebase, asOf)) {
            throw Problem.notFound();
        }
        return views.answer(rebase);
    }

    /** Once accepted nothing of it changes, so it was public as it is, or not at all. */
    private boolean accepted(RebaseView rebase, String asOf) {
        var since = rebase.acceptedAt();
        return since != null && !since.isAfter(history.instant(asOf));
    }

    @GET
    @Path("/{number}/history")
    @PermitAll
    @Operation(
            operationId = "listRebaseVersions",
            summary = "History of a rebase",
            description = "Since when everybody reads it; owner, approver and clerk see the proposal too, and by whom.")
    public Response history(
            String id, int number, @RestQuery @Nullable String limit, @RestQuery @Nullable String cursor) {
        var seen = reads.ifSeen(id);
        if (seen.isPresent()) {
            return history.list(
                    RebaseService.TYPE, reads.one(seen.get(), number).id(), limit, cursor, true);
        }
        var accepted = published.rebase(id, number).map(RebaseView::acceptedAt).orElseThrow(Problem::notFound);
        var only = new PastVersion(1, "ACCEPT", accepted, null, null, null);
        return views.answer(new Page<>(List.of(only), null));
    }

    @POST
    @RolesAllowed(Role.OFFICER)
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "proposeRebase",
            summary = "Propose a rebase",
            description = "By the officer of the indicator, with the reason and what shows it. Nothing moves before"
                    + " an approver accepts it.")
    @APIResponse(responseCode = "201", description = "The proposal")
    @APIResponse(responseCode = "403", description = "The indicator is not yours")
    @APIResponse(responseCode = "409", description = "There is one from that day already")
    public Response propose(
            String id,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "staff", value = ChartExamples.PROPOSE)))
                    ProposeRebase wish) {
        Indicator indicator = reads.commanded(id);
        own.requireOwn(indicator);
        var proposed = service.propose(indicator, wish, own.actor());
        return Answers.created(
                "/v1/indicators/" + id + "/rebases/" + proposed.number(),
                RebaseFullView.of(proposed),
                proposed.rowVersion());
    }

    @POST
    @Path("/{number}/transitions")
    @RolesAllowed(Role.APPROVER)
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "moveRebase",
            summary = "Accept a rebase",
            description = "By an approver who did not propose it; needs If-Match. From then on the chart shows it.")
    @APIResponse(responseCode = "200", description = "The rebase as accepted")
    @APIResponse(responseCode = "403", description = "`separation-of-duties`")
    @APIResponse(responseCode = "409", description = "It is accepted already")
    public Response move(
            String id,
            int number,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "accept",
                                                            value = "{\"command\":\"ACCEPT\"}")))
                    MoveRebase wish) {
        var rebase = reads.one(reads.seen(id), number);
        Preconditions.requireMatch(ifMatch, rebase.rowVersion());
        var accepted =
                switch (wish.command()) {
                    case ACCEPT -> service.accept(rebase, own.actor());
                };
        return Answers.changed(RebaseFullView.of(accepted), accepted.rowVersion());
    }
}
