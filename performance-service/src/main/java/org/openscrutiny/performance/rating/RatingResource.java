package org.openscrutiny.performance.rating;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
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
import org.openscrutiny.chassis.http.Preconditions;
import org.openscrutiny.chassis.identity.CurrentCaller;
import org.openscrutiny.chassis.identity.Role;
import org.openscrutiny.chassis.openness.History;
import org.openscrutiny.chassis.openness.PublicAnswers;
import org.openscrutiny.chassis.openness.PublicViews;
import org.openscrutiny.chassis.problem.Faults;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.performance.PerformanceProblem;
import org.openscrutiny.performance.area.AreaChoices;
import org.openscrutiny.performance.indicator.IndicatorNarrowing;
import org.openscrutiny.performance.period.Measure;
import org.openscrutiny.performance.vintage.FigureFilter;
import org.openscrutiny.performance.vintage.PublishedFigures;
import org.openscrutiny.performance.vintage.Times;
import org.openscrutiny.performance.vintage.VintageClock;

/** Ratings over HTTP; all of them are public. */
@Path("/v1/ratings")
@Tag(name = "Ratings", description = "Colours of figures, each with its reason and what it was made from.")
@Produces(MediaType.APPLICATION_JSON)
public class RatingResource {
    /** Whom the history names the actor to (D26). */
    private static final String[] ROLES = {Role.ADMIN, Role.OFFICER, Role.APPROVER, Role.CLERK};

    private final RatingService service;
    private final RatingLists lists;
    private final AreaChoices areas;
    private final PublicAnswers open;
    private final PublicViews views;
    private final Answers answers;
    private final PublishedFigures published;
    private final IndicatorNarrowing narrowing;
    private final History history;
    private final CurrentCaller caller;
    private final VintageClock clock;
    private final Clock now;

    RatingResource(
            RatingService service,
            RatingLists lists,
            AreaChoices areas,
            PublicAnswers open,
            PublicViews views,
            Answers answers,
            PublishedFigures published,
            IndicatorNarrowing narrowing,
            History history,
            CurrentCaller caller,
            VintageClock clock,
            Clock now) {
        this.service = service;
        this.lists = lists;
        this.areas = areas;
        this.open = open;
        this.views = views;
        this.answers = answers;
        this.published = published;
        this.narrowing = narrowing;
        this.history = history;
        this.caller = caller;
        this.clock = clock;
        this.now = now;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listRatings",
            summary = "Ratings",
            description =
                    "`indicator` is a code, `rating` a status, `freshness` CURRENT, CARRIED or STALE on the day asked, `measure` PERIOD, YEAR_TO_DATE or FORECAST; `area` is codes"
                            + " with commas, `descendants=true` adds what lies in them; `period` is a key or any notation of a year, or two as `from..to`, between"
                            + " which periods must lie; `type` is types of period with commas; `priority`, `body` and, for"
                            + " roles of the service, `owner` are those of the indicators. With `publishedAt` what"
                            + " stood published at that instant."
                            + " `updatedAfter` gives every public change recorded after an instant, with `action` INSERT,"
                            + " UPDATE or DELETE and `validFrom`; `includeHistory=true` every published entry with"
                            + " `validFrom` and `validTo`.")
    @APIResponse(
            responseCode = "200",
            description = "A page of ratings",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "answer", value = RatingExamples.LIST)))
    public Response list(
            @RestQuery @Nullable String indicator,
            @RestQuery @Nullable String indicatorId,
            @RestQuery @Nullable String area,
            @RestQuery @Nullable String descendants,
            @RestQuery @Nullable String period,
            @RestQuery @Nullable String type,
            @RestQuery @Nullable String measure,
            @RestQuery @Nullable String rating,
            @RestQuery @Nullable String freshness,
            @RestQuery @Nullable String priority,
            @RestQuery @Nullable String body,
            @RestQuery @Nullable String owner,
            @RestQuery @Nullable String publishedAt,
            @RestQuery @Nullable String updatedAfter,
            @RestQuery @Nullable String includeHistory,
            @Parameter(
                            description = "The order; `-` before it for the other way round.",
                            schema =
                                    @Schema(
                                            enumeration = {
                                                "id",
                                                "-id",
                                                "period",
                                                "-period",
                                                "publishedAt",
                                                "-publishedAt"
                                            }))
                    @RestQuery
                    @Nullable
                    String sort,
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor) {
        var faults = new Faults();
        Measure judged = RatingFilter.constant(Measure.class, "measure", measure, faults);
        RatingStatus status = RatingFilter.constant(RatingStatus.class, "rating", rating, faults);
        Freshness fresh = RatingFilter.constant(Freshness.class, "freshness", freshness, faults);
        faults.throwIfAny();
        FigureFilter figures = FigureFilter.read(areas.read(area, descendants), period, type);
        Times times = clock.times(publishedAt, updatedAfter, includeHistory);
        return lists.page(
                new RatingFilter(
                        indicator, indicatorId, judged, status, fresh, figures, narrowing.by(priority, body, owner)),
                times,
                sort,
                limit,
                cursor);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(
            operationId = "readRating",
            summary = "One rating",
            description = "The newest entry with its inputs, and the list of all. Approvers see every entry's inputs.")
    @APIResponse(
            responseCode = "200",
            description = "The rating",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "answer", value = RatingExamples.PUBLIC)))
    public Response read(String id, @RestQuery @Nullable String asOf, @RestQuery @Nullable String publishedAt) {
        VintageClock.requireOne(asOf, publishedAt);
        if (publishedAt != null) {
            return published.then(RatingEvent.TYPE, id, publishedAt);
        }
        if (asOf != null) {
            return history.asOf(RatingEvent.TYPE, id, asOf, caller.hasAny(Role.APPROVER));
        }
        Rating rating = caller.hasAny(Role.APPROVER) ? service.find(id).orElse(null) : null;
        return rating == null
                ? open.single(RatingEvent.TYPE, id)
                : answers.privileged(RatingFullView.of(rating), rating.rowVersion());
    }

    @GET
    @Path("/{id}/history")
    @PermitAll
    @Operation(
            operationId = "listRatingVersions",
            summary = "History of a rating",
            description =
                    "What was recorded when and by which command, newest first; roles of the service see by whom.")
    public Response history(String id, @RestQuery @Nullable String limit, @RestQuery @Nullable String cursor) {
        return history.list(RatingEvent.TYPE, id, limit, cursor, caller.hasAny(ROLES));
    }

    @GET
    @Path("/{id}/explanation")
    @PermitAll
    @Operation(
            operationId = "explainRating",
            summary = "Why a rating has its status",
            description = "The rule in words, the inputs, and what the rule makes of them once more.")
    @APIResponse(
            responseCode = "200",
            description = "The explanation",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "answer", value = RatingExamples.EXPLANATION)))
    public Explanation explain(String id) {
        return Explanation.of(views.find(RatingEvent.TYPE, id, Explanation.Published.class));
    }

    @PUT
    @Path("/{id}/judgement")
    @RolesAllowed(Role.APPROVER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "judgeRating",
            summary = "Set a person's status beside the computed one",
            description = "It is shown as judged and alters nothing computed; needs If-Match.")
    @APIResponse(responseCode = "200", description = "The rating with its judgement")
    @APIResponse(
            responseCode = "422",
            description = "`reason-required`; ROLE: a colour for an ACTIVITY or CONTEXT indicator")
    public Response judge(
            String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "green",
                                                            value =
                                                                    "{\"rating\":\"GREEN\",\"reason\":\"The event took place; its count is due in August.\"}")))
                    JudgeRating wish) {
        Rating rating = present(id, ifMatch);
        String reason = wish.reason();
        if (reason == null || reason.isBlank()) {
            throw new Problem(PerformanceProblem.REASON_REQUIRED, "A judgement needs its reason.");
        }
        return judged(
                rating,
                new Judgement(
                        wish.rating(), reason, caller.actor(), now.instant().truncatedTo(ChronoUnit.MICROS)));
    }

    @DELETE
    @Path("/{id}/judgement")
    @RolesAllowed(Role.APPROVER)
    @Operation(
            operationId = "takeJudgementBack",
            summary = "Take a judgement back",
            description = "The computed status stands alone again; needs If-Match.")
    @APIResponse(
            responseCode = "200",
            description = "The rating without it",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "answer", value = RatingExamples.PUBLIC)))
    public Response unjudge(String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return judged(present(id, ifMatch), null);
    }

    private Rating present(String id, @Nullable String ifMatch) {
        Rating rating = service.find(id).orElseThrow(Problem::notFound);
        Preconditions.requireMatch(ifMatch, rating.rowVersion());
        return rating;
    }

    private Response judged(Rating rating, @Nullable Judgement judgement) {
        Rating judged = service.judge(rating, judgement);
        return Answers.changed(RatingFullView.of(judged), judged.rowVersion());
    }
}
