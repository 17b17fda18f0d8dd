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
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
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
import org.openscrutiny.chassis.openness.PublicQuery;
import org.openscrutiny.chassis.openness.PublicViews;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.performance.PerformanceProblem;
import org.openscrutiny.performance.area.AreaChoice;
import org.openscrutiny.performance.area.AreaChoices;
import org.openscrutiny.performance.period.Measure;
import org.openscrutiny.performance.vintage.VintageAnswers;

/** Ratings over HTTP; all of them are public. */
@Path("/v1/ratings")
@Tag(name = "Ratings", description = "Colours of figures, each with its reason and what it was made from.")
@Produces(MediaType.APPLICATION_JSON)
public class RatingResource {
    private final RatingService service;
    private final AreaChoices areas;
    private final PublicAnswers open;
    private final PublicViews views;
    private final Answers answers;
    private final VintageAnswers vintages;
    private final History history;
    private final CurrentCaller caller;
    private final Clock clock;

    RatingResource(
            RatingService service,
            AreaChoices areas,
            PublicAnswers open,
            PublicViews views,
            Answers answers,
            VintageAnswers vintages,
            History history,
            CurrentCaller caller,
            Clock clock) {
        this.service = service;
        this.areas = areas;
        this.open = open;
        this.views = views;
        this.answers = answers;
        this.vintages = vintages;
        this.history = history;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listRatings",
            summary = "Ratings",
            description =
                    "`indicator` is a code, `area` are codes with commas and `descendants=true` adds what lies in them, `period` a key, `rating` a status, `measure` PERIOD, YEAR_TO_DATE or FORECAST. With `publishedAt` what stood published at that instant.")
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
            @RestQuery @Nullable String measure,
            @RestQuery @Nullable String rating,
            @RestQuery @Nullable String publishedAt,
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor) {
        String judged = constant(Measure.class, "measure", measure);
        String status = constant(RatingStatus.class, "rating", rating);
        AreaChoice choice = areas.read(area, descendants);
        if (publishedAt != null) {
            return vintages.list(
                    vintages.query(RatingEvent.TYPE, publishedAt)
                            .where("{indicatorCode}", indicator)
                            .where("{indicatorId}", indicatorId)
                            .whereArea("{areaCode}", choice)
                            .where("{period,key}", period)
                            .where("{measure}", judged)
                            .whereThen("{rating}", status),
                    limit,
                    cursor);
        }
        PublicQuery query = PublicQuery.of(RatingEvent.TYPE);
        narrow(query, "{indicatorCode}", indicator);
        narrow(query, "{indicatorId}", indicatorId);
        AreaChoices.narrow(query, choice);
        narrow(query, "{period,key}", period);
        narrow(query, "{measure}", judged);
        narrow(query, "{rating}", status);
        return open.list(query, limit, cursor);
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
        VintageAnswers.requireOne(asOf, publishedAt);
        if (publishedAt != null) {
            return vintages.single(RatingEvent.TYPE, id, publishedAt);
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
        return history.list(RatingEvent.TYPE, id, limit, cursor, caller.hasAny(Role.APPROVER));
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
    @APIResponse(responseCode = "422", description = "`reason-required`")
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
                        wish.rating(), reason, caller.actor(), clock.instant().truncatedTo(ChronoUnit.MICROS)));
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

    private static void narrow(PublicQuery query, String path, @Nullable String value) {
        if (value != null) {
            query.where(path, value);
        }
    }

    private static <E extends Enum<E>> @Nullable String constant(Class<E> type, String name, @Nullable String value) {
        if (value == null) {
            return null;
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(value)) {
                return value;
            }
        }
        throw Problem.unreadable(name, "UNKNOWN_VALUE", "Use one of " + Arrays.toString(type.getEnumConstants()) + ".");
    }
}
