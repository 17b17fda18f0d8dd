package org.openscrutiny.performance.check;

import jakarta.annotation.security.PermitAll;
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
import org.openscrutiny.chassis.openness.PublicAnswers;
import org.openscrutiny.performance.indicator.IndicatorReads;
import org.openscrutiny.performance.indicator.OwnIndicators;
import org.openscrutiny.performance.vintage.PublishedFigures;
import org.openscrutiny.performance.vintage.VersionLists;
import org.openscrutiny.performance.vintage.VintageClock;

/** Figure checks over HTTP. */
@Path("/v1/figure-checks")
@Tag(name = "Figure checks", description = "Printed figures beside the recomputed ones, with a verdict.")
@Produces(MediaType.APPLICATION_JSON)
public class FigureCheckResource {
    private final FigureCheckService service;
    private final FigureCheckReads reads;
    private final IndicatorReads indicators;
    private final OwnIndicators own;
    private final PublicAnswers open;
    private final Answers answers;
    private final History history;
    private final VintageClock clock;
    private final VersionLists versions;
    private final PublishedFigures published;

    FigureCheckResource(
            FigureCheckService service,
            FigureCheckReads reads,
            IndicatorReads indicators,
            OwnIndicators own,
            PublicAnswers open,
            Answers answers,
            History history,
            VintageClock clock,
            VersionLists versions,
            PublishedFigures published) {
        this.service = service;
        this.reads = reads;
        this.indicators = indicators;
        this.own = own;
        this.open = open;
        this.answers = answers;
        this.history = history;
        this.clock = clock;
        this.versions = versions;
        this.published = published;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listFigureChecks",
            summary = "Figure checks",
            description = "Everybody sees what an approver accepted; owners, approvers and clerks see the rest, too."
                    + " `verdict` is MATCH, WITHIN_ROUNDING, EXPLAINED or CONFLICT. With `publishedAt` what stood"
                    + " accepted at that instant.")
    @APIResponse(
            responseCode = "200",
            description = "A page of checks",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "answer", value = FigureCheckExamples.LIST)))
    @APIResponse(responseCode = "400", description = "A parameter cannot be read")
    public Response list(
            @RestQuery @Nullable String verdict,
            @RestQuery @Nullable String indicatorId,
            @RestQuery @Nullable String observationId,
            @RestQuery @Nullable String dashboardId,
            @RestQuery @Nullable String publishedAt,
            @Parameter(
                            description = "The order; `-` before it for the other way round.",
                            schema = @Schema(enumeration = {"id", "-id"}))
                    @RestQuery
                    @Nullable
                    String sort,
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor) {
        FigureCheckFilter filter = FigureCheckFilter.of(verdict, indicatorId, observationId, dashboardId);
        Sort<FigureCheck> order = Sort.read(sort, FigureCheckReads.SORTS);
        if (publishedAt != null) {
            return versions.page(filter.on(clock.query(FigureCheckService.TYPE, publishedAt)), sort, limit, cursor);
        }
        return own.privileged()
                ? reads.page(filter, order, limit, cursor)
                : open.list(filter.query().sortedBy(order), limit, cursor);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(
            operationId = "readFigureCheck",
            summary = "One figure check",
            description = "The figure as printed and as recomputed, the verdict, and the sentence to print; with"
                    + " `publishedAt` as it stood accepted at that instant.")
    @APIResponse(
            responseCode = "200",
            description = "The check",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "answer", value = FigureCheckExamples.PUBLIC)))
    @APIResponse(responseCode = "404", description = "There is no such check that you may read")
    public Response read(String id, @RestQuery @Nullable String asOf, @RestQuery @Nullable String publishedAt) {
        VintageClock.requireOne(asOf, publishedAt);
        if (publishedAt != null) {
            return published.then(FigureCheckService.TYPE, id, publishedAt);
        }
        if (asOf != null) {
            return history.asOf(
                    FigureCheckService.TYPE, id, asOf, reads.ifSeen(id).isPresent());
        }
        return reads.ifSeen(id)
                .map(seen -> answers.privileged(FigureCheckView.full(seen), seen.rowVersion()))
                .orElseGet(() -> open.single(FigureCheckService.TYPE, id));
    }

    @GET
    @Path("/{id}/history")
    @PermitAll
    @Operation(
            operationId = "listFigureCheckVersions",
            summary = "History of a figure check",
            description =
                    "What was recorded when and by which command, newest first; roles of the service see by whom.")
    @APIResponse(responseCode = "404", description = "There is none that you may read")
    public Response history(String id, @RestQuery @Nullable String limit, @RestQuery @Nullable String cursor) {
        return history.list(
                FigureCheckService.TYPE, id, limit, cursor, reads.ifSeen(id).isPresent());
    }

    @POST
    @RolesAllowed(Role.OFFICER)
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "checkFigure",
            summary = "Check a printed figure",
            description =
                    "Recomputes the figure from its inputs as printed and answers with the verdict. Roles read by"
                            + " kind: changes BEFORE, AFTER; SHARE, RATE, MEAN PART, WHOLE; TOTAL PART; VARIANCE OUTTURN,"
                            + " BUDGET; CROSS_PRINT ELSEWHERE; RATING VALUE, LEVEL (the target due), FLOOR, WHOLE (the"
                            + " cases behind it, for `minDenominator`), with `amber` and `red` where the target has tolerances"
                            + " of its own; DIRECTION BEFORE, AFTER. A claim that cannot be checked is recorded with its reason.")
    @APIResponse(responseCode = "201", description = "The check with its verdict, or why there is none")
    @APIResponse(responseCode = "403", description = "The indicator is not yours")
    @APIResponse(responseCode = "422", description = "A figure cannot be read, or does not suit the kind")
    public Response check(
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(name = "change", value = FigureCheckExamples.CLAIM)))
                    CheckFigure wish) {
        FigureCheck check = service.record(wish, own.actor());
        return Answers.created("/v1/figure-checks/" + check.id(), FigureCheckView.full(check), check.rowVersion());
    }

    @POST
    @Path("/{id}/transitions")
    @RolesAllowed({Role.OFFICER, Role.APPROVER})
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "moveFigureCheck",
            summary = "Explain, correct or accept a figure check",
            description =
                    "EXPLAIN {reason, text} proposes why a conflict is none, CORRECT {published, source} names a"
                            + " later print that agrees (officer); ACCEPT (approver, another person) makes EXPLAINED of a"
                            + " conflict with a reason, ACCEPTED_CONFLICT of one without, and the check public. Needs If-Match.")
    @APIResponse(responseCode = "200", description = "The check in its new state")
    @APIResponse(responseCode = "403", description = "`separation-of-duties`, or your roles do not allow it")
    @APIResponse(responseCode = "409", description = "The step is not possible from the present state")
    @APIResponse(responseCode = "422", description = "`reason-required`, or a guard fails")
    public Response move(
            String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "explain",
                                                            value = FigureCheckExamples.EXPLAIN)))
                    MoveFigureCheck wish) {
        FigureCheck check = reads.commanded(id);
        Preconditions.requireMatch(ifMatch, check.rowVersion());
        FigureCheck moved =
                switch (wish.command()) {
                    case EXPLAIN -> {
                        requireOwner(check);
                        yield service.explain(check, wish, own.actor());
                    }
                    case CORRECT -> {
                        requireOwner(check);
                        yield service.correct(check, wish, own.actor());
                    }
                    case ACCEPT -> {
                        own.requireRole(Role.APPROVER);
                        yield service.accept(check, own.actor());
                    }
                };
        return Answers.changed(FigureCheckView.full(moved), moved.rowVersion());
    }

    private void requireOwner(FigureCheck check) {
        own.requireRole(Role.OFFICER);
        String indicator = check.indicatorId();
        if (indicator != null) {
            own.requireOwn(indicators.seen(indicator));
        }
    }
}
