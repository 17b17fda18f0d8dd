package org.openscrutiny.performance.target;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
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
import org.openscrutiny.chassis.http.CommandReader;
import org.openscrutiny.chassis.http.Idempotent;
import org.openscrutiny.chassis.http.Preconditions;
import org.openscrutiny.chassis.http.Sort;
import org.openscrutiny.chassis.identity.Role;
import org.openscrutiny.chassis.openness.History;
import org.openscrutiny.chassis.openness.PublicAnswers;
import org.openscrutiny.performance.area.AreaChoices;
import org.openscrutiny.performance.indicator.OwnIndicators;
import org.openscrutiny.performance.vintage.FigureFilter;
import org.openscrutiny.performance.vintage.PublishedFigures;
import org.openscrutiny.performance.vintage.ThenQuery;
import org.openscrutiny.performance.vintage.VersionLists;
import org.openscrutiny.performance.vintage.VintageClock;

/** Expected ranges over HTTP; all are public with their indicator. */
@Path("/v1/expected-ranges")
@Tag(name = "Expected ranges", description = "The demand a plan assumed for an activity.")
@Produces(MediaType.APPLICATION_JSON)
public class ExpectedRangeResource {
    private final ExpectedRangeService service;
    private final TargetReads reads;
    private final LevelWishes wishes;
    private final OwnIndicators own;
    private final AreaChoices areas;
    private final PublicAnswers open;
    private final Answers answers;
    private final History history;
    private final CommandReader commands;
    private final VintageClock clock;
    private final VersionLists versions;
    private final PublishedFigures published;

    ExpectedRangeResource(
            ExpectedRangeService service,
            TargetReads reads,
            LevelWishes wishes,
            OwnIndicators own,
            AreaChoices areas,
            PublicAnswers open,
            Answers answers,
            History history,
            CommandReader commands,
            VintageClock clock,
            VersionLists versions,
            PublishedFigures published) {
        this.service = service;
        this.reads = reads;
        this.wishes = wishes;
        this.own = own;
        this.areas = areas;
        this.open = open;
        this.answers = answers;
        this.history = history;
        this.commands = commands;
        this.clock = clock;
        this.versions = versions;
        this.published = published;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listExpectedRanges",
            summary = "Expected ranges",
            description =
                    "Those of published indicators for everybody; owner, approver and clerk see the others and who"
                            + " set them, too. `indicator` narrows to one code, `area` to codes with commas"
                            + " (`descendants=true` adds what lies in them), `period` to a year in any notation, or to what"
                            + " lies between two as `from..to`. With `publishedAt` those that stood published at that"
                            + " instant: from when they were set.")
    @APIResponse(
            responseCode = "200",
            description = "A page of ranges",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "answer", value = TargetExamples.RANGES)))
    public Response list(
            @RestQuery @Nullable String indicator,
            @RestQuery @Nullable String area,
            @RestQuery @Nullable String descendants,
            @RestQuery @Nullable String period,
            @RestQuery @Nullable String publishedAt,
            @Parameter(
                            description = "The order; `-` before it for the other way round.",
                            schema = @Schema(enumeration = {"id", "-id"}))
                    @RestQuery
                    @Nullable
                    String sort,
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor) {
        FigureFilter figures = FigureFilter.read(areas.read(area, descendants), period, null);
        Sort<ExpectedRange> order = Sort.read(sort, TargetReads.RANGE_SORTS);
        if (publishedAt != null) {
            ThenQuery then = clock.query(LevelLog.RANGE, publishedAt).where("{indicatorCode}", indicator);
            return versions.page(figures.on(then), sort, limit, cursor);
        }
        return reads.ranges(indicator, figures, order, limit, cursor);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(
            operationId = "readExpectedRange",
            summary = "One expected range",
            description =
                    "For everybody once its indicator is published; who set it for owner, approver and clerk; with"
                            + " `publishedAt` as it stood published at that instant.")
    @APIResponse(
            responseCode = "200",
            description = "The range",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "answer", value = TargetExamples.RANGE)))
    public Response read(String id, @RestQuery @Nullable String asOf, @RestQuery @Nullable String publishedAt) {
        VintageClock.requireOne(asOf, publishedAt);
        if (publishedAt != null) {
            return published.then(LevelLog.RANGE, id, publishedAt);
        }
        TargetReads.Seen<ExpectedRange> seen = reads.rangeIfSeen(id).orElse(null);
        if (asOf != null) {
            return history.asOf(LevelLog.RANGE, id, asOf, seen != null);
        }
        return seen == null
                ? open.single(LevelLog.RANGE, id)
                : answers.privileged(
                        ExpectedRangeFullView.of(seen.row(), seen.indicator().code()),
                        seen.row().rowVersion());
    }

    @GET
    @Path("/{id}/history")
    @PermitAll
    @Operation(
            operationId = "listExpectedRangeVersions",
            summary = "History of an expected range",
            description =
                    "What was recorded when and by which command, newest first; roles of the service see by whom.")
    public Response history(String id, @RestQuery @Nullable String limit, @RestQuery @Nullable String cursor) {
        return history.list(
                LevelLog.RANGE, id, limit, cursor, reads.rangeIfSeen(id).isPresent());
    }

    @POST
    @RolesAllowed(Role.OFFICER)
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "enterExpectedRange",
            summary = "Enter an expected range",
            description = "One an indicator, area and period; ACTIVITY only.")
    @APIResponse(responseCode = "201", description = "The range")
    @APIResponse(responseCode = "403", description = "The indicator is not yours")
    @APIResponse(responseCode = "409", description = "There is one for this indicator, area and period")
    public Response enter(
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "year",
                                                            value =
                                                                    "{\"indicatorCode\":\"REG-WEDDINGS\",\"areaCode\":\"E10000016\",\"period\":\"2012/13\",\"expected\":5200}")))
                    EnterExpectedRange wish) {
        NewExpectedRange range = wishes.newRange(wish);
        ExpectedRange set = service.set(List.of(range), own.actor()).getFirst();
        return Answers.created(
                "/v1/expected-ranges/" + set.id(),
                ExpectedRangeFullView.of(set, range.indicator().code()),
                set.rowVersion());
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Role.OFFICER)
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "changeExpectedRange",
            summary = "Change an expected range",
            description = "JSON Merge Patch; needs If-Match. Indicator, area and period stay.")
    @APIResponse(responseCode = "200", description = "The range as it stands now")
    public Response change(
            String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            schema =
                                                    @Schema(
                                                            type = SchemaType.OBJECT,
                                                            description =
                                                                    "Any part of EnterExpectedRange; null removes."),
                                            examples =
                                                    @ExampleObject(
                                                            name = "ends",
                                                            value = "{\"lower\":4900,\"upper\":5500}")))
                    byte[] patch) {
        TargetReads.Seen<ExpectedRange> seen = reads.range(id);
        ExpectedRange range = seen.row();
        own.requireOwn(seen.indicator());
        Preconditions.requireMatch(ifMatch, range.rowVersion());
        NewExpectedRange wish = wishes.range(
                commands.patched(EnterExpectedRange.of(range, seen.indicator()), patch, EnterExpectedRange.class));
        range.key().requireSame(wish.key());
        ExpectedRange changed = service.set(List.of(wish), own.actor()).getFirst();
        return Answers.changed(
                ExpectedRangeFullView.of(changed, seen.indicator().code()), changed.rowVersion());
    }
}
