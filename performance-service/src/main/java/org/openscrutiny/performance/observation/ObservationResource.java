package org.openscrutiny.performance.observation;

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
import java.util.Objects;
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
import org.openscrutiny.chassis.identity.Role;
import org.openscrutiny.chassis.openness.History;
import org.openscrutiny.chassis.openness.PublicAnswers;
import org.openscrutiny.chassis.openness.PublicQuery;
import org.openscrutiny.chassis.openness.PublicViews;
import org.openscrutiny.performance.area.AreaChoices;
import org.openscrutiny.performance.indicator.OwnIndicators;
import org.openscrutiny.performance.vintage.FigureFilter;
import org.openscrutiny.performance.vintage.PublishedFigures;
import org.openscrutiny.performance.vintage.ThenQuery;
import org.openscrutiny.performance.vintage.Times;
import org.openscrutiny.performance.vintage.VersionLists;
import org.openscrutiny.performance.vintage.VintageClock;

/** Observations over HTTP. */
@Path("/v1/observations")
@Tag(name = "Observations", description = "Values of indicators, vintage by vintage.")
@Produces(MediaType.APPLICATION_JSON)
public class ObservationResource {
    private final ObservationCommands commands;
    private final ObservationReads reads;
    private final OwnIndicators own;
    private final AreaChoices areas;
    private final PublicAnswers open;
    private final Answers answers;
    private final VintageClock clock;
    private final PublishedFigures published;
    private final VersionLists versions;
    private final History history;
    private final PublicViews views;

    /** What of the public bytes tells the vintages. */
    private record Published(List<ObservationView.PublishedVintage> vintages) {}

    ObservationResource(
            ObservationCommands commands,
            ObservationReads reads,
            OwnIndicators own,
            AreaChoices areas,
            PublicAnswers open,
            Answers answers,
            VintageClock clock,
            PublishedFigures published,
            VersionLists versions,
            History history,
            PublicViews views) {
        this.commands = commands;
        this.reads = reads;
        this.own = own;
        this.areas = areas;
        this.open = open;
        this.answers = answers;
        this.clock = clock;
        this.published = published;
        this.versions = versions;
        this.history = history;
        this.views = views;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listObservations",
            summary = "Observations",
            description =
                    "Everybody sees what is published; owners, approvers and clerks see what waits, too. `area` is codes with"
                            + " commas, `descendants=true` adds what lies in them by the register; `period` is a key or any notation of a year, or two as `from..to`, between which"
                            + " periods must lie; `type` is types of period with commas. With `publishedAt` what stood"
                            + " published at that instant."
                            + " `updatedAfter` gives every public change recorded after an instant, with `action` INSERT,"
                            + " UPDATE or DELETE and `validFrom`; `includeHistory=true` every published vintage with"
                            + " `validFrom` and `validTo`.")
    @APIResponse(
            responseCode = "200",
            description = "A page of observations",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "answer", value = ObservationExamples.LIST)))
    public Response list(
            @RestQuery @Nullable String indicatorId,
            @RestQuery @Nullable String area,
            @RestQuery @Nullable String descendants,
            @RestQuery @Nullable String period,
            @RestQuery @Nullable String type,
            @RestQuery @Nullable String publishedAt,
            @RestQuery @Nullable String updatedAfter,
            @RestQuery @Nullable String includeHistory,
            @Parameter(
                            description = "The order; `-` before it for the other way round.",
                            schema = @Schema(enumeration = {"id", "-id", "period", "-period"}))
                    @RestQuery
                    @Nullable
                    String sort,
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor) {
        Sort<Observation> order = Sort.read(sort, ObservationReads.SORTS);
        FigureFilter figures = FigureFilter.read(areas.read(area, descendants), period, type);
        Times times = clock.times(publishedAt, updatedAfter, includeHistory);
        if (times.asked() != Times.Asked.NOW) {
            ThenQuery then = clock.query(ObservationEvent.TYPE, times).where("{indicatorId}", indicatorId);
            return versions.page(figures.on(then), sort, limit, cursor);
        }
        if (own.privileged()) {
            return reads.page(new ObservationFilter(indicatorId, figures), order, limit, cursor);
        }
        PublicQuery query = PublicQuery.of(ObservationEvent.TYPE).sortedBy(order);
        if (indicatorId != null) {
            query.where("{indicatorId}", indicatorId);
        }
        return open.list(figures.on(query), limit, cursor);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(
            operationId = "readObservation",
            summary = "One observation",
            description =
                    "The published vintage and the list of all published; what waits only for its owner, approvers and clerks.")
    @APIResponse(
            responseCode = "200",
            description = "The observation",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "answer", value = ObservationExamples.PUBLIC)))
    public Response read(String id, @RestQuery @Nullable String asOf, @RestQuery @Nullable String publishedAt) {
        VintageClock.requireOne(asOf, publishedAt);
        if (publishedAt != null) {
            return published.then(ObservationEvent.TYPE, id, publishedAt);
        }
        if (asOf != null) {
            return history.asOf(
                    ObservationEvent.TYPE, id, asOf, reads.ifSeen(id).isPresent());
        }
        return reads.ifSeen(id)
                .map(seen -> answers.privileged(ObservationFullView.of(seen), seen.rowVersion()))
                .orElseGet(() -> open.single(ObservationEvent.TYPE, id));
    }

    @GET
    @Path("/{id}/vintages")
    @PermitAll
    @Operation(
            operationId = "listVintages",
            summary = "Every vintage of an observation",
            description = "The published ones for everybody; its owner, approvers and clerks see all, and by whom.")
    @APIResponse(
            responseCode = "200",
            description = "Every vintage, oldest first",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "answer", value = ObservationExamples.VINTAGES)))
    public Response vintages(String id) {
        Observation observation = reads.ifSeen(id).orElse(null);
        if (observation == null) {
            String stands = published.now(ObservationEvent.TYPE, id).payload();
            return views.answer(new Page<>(views.read(stands, Published.class).vintages(), null));
        }
        return Response.ok(new Page<>(ObservationFullView.of(observation).vintages(), null))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    @GET
    @Path("/{id}/history")
    @PermitAll
    @Operation(
            operationId = "listObservationVersions",
            summary = "History of an observation",
            description =
                    "What was recorded when and by which command, newest first; roles of the service see by whom.")
    public Response history(String id, @RestQuery @Nullable String limit, @RestQuery @Nullable String cursor) {
        return history.list(
                ObservationEvent.TYPE, id, limit, cursor, reads.ifSeen(id).isPresent());
    }

    @POST
    @RolesAllowed({Role.OFFICER, Role.CLERK})
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "submitObservation",
            summary = "Submit a figure",
            description =
                    "It waits for an approver; with `printedAt` (officer or clerk) it stands as printed. The same figure, told the same, changes nothing and answers 200.")
    @APIResponse(responseCode = "200", description = "The same figure is there already")
    @APIResponse(responseCode = "201", description = "The observation")
    @APIResponse(responseCode = "403", description = "The indicator is not yours")
    @APIResponse(responseCode = "409", description = "`observation-exists` or `indicator-retired`")
    public Response submit(
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "percentage",
                                                            value =
                                                                    "{\"indicatorCode\":\"HWY-FAULTS28\",\"areaCode\":\"E10000016\",\"period\":\"2012-05\",\"numerator\":213,\"denominator\":300,\"source\":{\"title\":\"Highways system\"}}")))
                    SubmitObservation wish) {
        Submitted submitted = commands.submit(wish);
        Observation observation = Objects.requireNonNull(submitted.observation());
        ObservationFullView view = ObservationFullView.of(observation);
        return submitted.outcome() == Submitted.Outcome.UNCHANGED
                ? Answers.changed(view, observation.rowVersion())
                : Answers.created("/v1/observations/" + observation.id(), view, observation.rowVersion());
    }

    @POST
    @Path("/{id}/vintages")
    @RolesAllowed(Role.OFFICER)
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "reviseObservation",
            summary = "Submit a revision",
            description =
                    "A new vintage with its reason; needs If-Match. The one before stays public until it is published.")
    @APIResponse(responseCode = "200", description = "The observation with its new vintage")
    @APIResponse(responseCode = "403", description = "The indicator is not yours")
    @APIResponse(responseCode = "409", description = "A vintage is still waiting")
    @APIResponse(responseCode = "422", description = "`revision-reason-required` or another rule is broken")
    public Response revise(
            String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "late returns",
                                                            value =
                                                                    "{\"numerator\":221,\"denominator\":310,\"source\":{\"title\":\"Highways system\"},\"reason\":\"Ten late returns counted.\"}")))
                    ReviseObservation wish) {
        Observation observation = commands.revise(id, ifMatch, wish);
        return Answers.changed(ObservationFullView.of(observation), observation.rowVersion());
    }

    @POST
    @Path("/{id}/transitions")
    @RolesAllowed({Role.OFFICER, Role.APPROVER, Role.CLERK})
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "moveObservation",
            summary = "Approve, return, resubmit, withdraw, or record as printed",
            description =
                    "APPROVE {publishAt}, RETURN {reason}, RESUBMIT {figure}, WITHDRAW {reason}, RECORD_AS_PRINTED {publishedAt, source}; needs If-Match. Approval publishes now, or at publishAt.")
    @APIResponse(responseCode = "200", description = "The observation in its new state")
    @APIResponse(responseCode = "403", description = "`separation-of-duties`, or your roles do not allow it")
    public Response move(
            String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "approve",
                                                            value =
                                                                    "{\"command\":\"APPROVE\",\"publishAt\":\"2012-06-28T17:00:00+01:00\"}")))
                    MoveObservation wish) {
        Observation observation = commands.move(id, ifMatch, wish);
        return Answers.changed(ObservationFullView.of(observation), observation.rowVersion());
    }
}
