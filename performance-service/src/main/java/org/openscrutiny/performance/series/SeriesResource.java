package org.openscrutiny.performance.series;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.Answers;
import org.openscrutiny.chassis.openness.PublicViews;
import org.openscrutiny.performance.area.AreaChoices;
import org.openscrutiny.performance.area.AreaReads;
import org.openscrutiny.performance.exchange.JsonStat;

/** Published series over HTTP; the same for every caller. */
@Path("/v1/indicators/{id}")
@Tag(name = "Series", description = "Published figures of an indicator as series, charts, directions and forecasts.")
@Produces(MediaType.APPLICATION_JSON)
public class SeriesResource {
    private final PublicSeries published;
    private final AreaSeriesReads areaSeries;
    private final AreaChoices areas;
    private final AreaReads register;
    private final Answers answers;
    private final PublicViews views;
    private final HttpHeaders request;

    SeriesResource(
            PublicSeries published,
            AreaSeriesReads areaSeries,
            AreaChoices areas,
            AreaReads register,
            Answers answers,
            PublicViews views,
            HttpHeaders request) {
        this.request = request;
        this.areaSeries = areaSeries;
        this.areas = areas;
        this.register = register;
        this.published = published;
        this.answers = answers;
        this.views = views;
    }

    @GET
    @Path("/series")
    @Produces({MediaType.APPLICATION_JSON, "text/csv", JsonStat.MEDIA_TYPE})
    @PermitAll
    @Operation(
            operationId = "readSeries",
            summary = "Published figures of an indicator",
            description =
                    "JSON, CSV or JSON-stat 2.0. By type of period, each oldest first, with ratings, flags, breaks and gaps; vintages are"
                            + " those published. `area` is the indicator's first unless given, or codes with commas;"
                            + " `descendants=true` adds what lies in them by the register. An area without figures of its"
                            + " own comes derived from those of its parts (`madeOf`), where the definition says"
                            + " `additiveAreas`: never rated, never charted; in CSV such rows have no vintage, but `derived`"
                            + " (parts present of parts needed) and `noValue`, in JSON-stat a note. `period` is a key or"
                            + " `from..to`; `type` narrows to types of period, with commas. Types named there that are"
                            + " made of the months or quarters published (quarter, half, year, year to date, rolling) also"
                            + " come derived from these, beside what was reported, with how many parts are there; not"
                            + " in JSON-stat. A reported figure that differs from the derived one stays, with a figure check"
                            + " proposed. `publishedAt` is an instant: figures, ratings and rebases as they stood"
                            + " published then, without what was withdrawn since; here and for charts, directions and"
                            + " forecasts. `interval` (JSON) is the 95% interval of a bounded percentage (Wilson) or a"
                            + " rate (Byar, under ten events exact) whose parts are published; the denominator of a rate"
                            + " is the person-years behind its count, population times months/12.")
    @APIResponse(
            responseCode = "200",
            description = "The series",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = SeriesView.class),
                        examples = @ExampleObject(name = "answer", value = ChartExamples.SERIES)),
                @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class))
            })
    @APIResponse(
            responseCode = "422",
            description = "NOT_ADDITIVE: the area has no figures of its own, and those of its parts are not summed")
    public Response series(
            String id,
            @RestQuery @Nullable String area,
            @RestQuery @Nullable String descendants,
            @RestQuery @Nullable String period,
            @RestQuery @Nullable String type,
            @RestQuery @Nullable String publishedAt) {
        var wanted = SeriesFilter.read(period, type);
        var found = areaSeries.read(id, areas.read(area, descendants), publishedAt);
        var view = SeriesView.of(found, wanted);
        if (wants("application", "vnd.jsonstat+json")) {
            return answers.publicDocument(view.jsonStat(names(view)), JsonStat.MEDIA_TYPE);
        }
        if (wants("text", "csv")) {
            var csv = SeriesCsv.of(view, chart(found).orElse(null));
            return answers.publicDocument(csv, "text/csv;charset=UTF-8");
        }
        return views.answer(view);
    }

    @GET
    @Path("/xmr")
    @PermitAll
    @Operation(
            operationId = "readXmrChart",
            summary = "Control chart of an indicator",
            description = "Individuals and moving ranges, rule set NHSR-0.2, of the series since its last break."
                    + " `fixAfter` fixes the limits on the first points of each group, 12 or more; `screenOutliers`"
                    + " (true) leaves out great moving ranges once; `target` stands in for the level due. Under 13"
                    + " points in the last group the limits are on trial and both verdicts are withheld.")
    @APIResponse(
            responseCode = "200",
            description = "The chart",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = XmrView.class),
                            examples = @ExampleObject(name = "answer", value = ChartExamples.XMR)))
    @APIResponse(
            responseCode = "422",
            description = "`chart-not-meaningful`: rolling, cumulative or overlapping; names the raw series")
    public Response xmr(
            String id,
            @RestQuery @Nullable String area,
            @RestQuery @Nullable String type,
            @RestQuery @Nullable String fixAfter,
            @RestQuery @Nullable String screenOutliers,
            @RestQuery @Nullable String target,
            @RestQuery @Nullable String publishedAt) {
        var query = ChartQuery.read(type, fixAfter, screenOutliers, target);
        return views.answer(XmrView.of(published.read(id, area, publishedAt), query));
    }

    @GET
    @Path("/direction")
    @PermitAll
    @Operation(
            operationId = "readDirections",
            summary = "Directions of travel of an indicator",
            description = "Against the previous period, against the same period last year, by regression and by five"
                    + " annual points; each with its numbers, or why it gives none. Of a running total of the year the"
                    + " months alone are compared. `target` is read where nearer is better.")
    @APIResponse(
            responseCode = "200",
            description = "One direction a method",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DirectionsView.class),
                            examples = @ExampleObject(name = "answer", value = ChartExamples.DIRECTIONS)))
    public Response direction(
            String id,
            @RestQuery @Nullable String area,
            @RestQuery @Nullable String type,
            @RestQuery @Nullable String target,
            @RestQuery @Nullable String publishedAt) {
        var query = ChartQuery.read(type, null, null, target);
        return views.answer(DirectionsView.of(published.read(id, area, publishedAt), query));
    }

    @GET
    @Path("/forecast")
    @PermitAll
    @Operation(
            operationId = "readForecast",
            summary = "Year-end forecast of an indicator",
            description = "Of a flow with 12 past figures or more: year to date plus the mean for what is left, a 95%"
                    + " interval and the probability that the target is met; with an approved seasonal profile the"
                    + " year to date by the share gone. Officers' published forecasts stand beside it.")
    @APIResponse(
            responseCode = "200",
            description = "The forecast, or why there is none",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ForecastView.class),
                            examples = @ExampleObject(name = "answer", value = ChartExamples.FORECAST)))
    @APIResponse(
            responseCode = "422",
            description = "`chart-not-meaningful`: rolling, cumulative or overlapping; names the raw series")
    public Response forecast(
            String id,
            @RestQuery @Nullable String area,
            @RestQuery @Nullable String type,
            @RestQuery @Nullable String target,
            @RestQuery @Nullable String publishedAt) {
        var query = ChartQuery.read(type, null, null, target);
        return views.answer(Forecaster.forecast(published.read(id, area, publishedAt), query));
    }

    @GET
    @Path("/seasonal-profile")
    @PermitAll
    @Operation(
            operationId = "proposeSeasonalProfile",
            summary = "Seasonal profile that past years propose",
            description =
                    "Of a flow counted by months: the mean share of each month in the complete years since the"
                            + " last break of the series, three or more. It decides nothing: a target takes it as its `profile`.")
    @APIResponse(
            responseCode = "200",
            description = "The shares, first month of the year first, or why there are none",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SeasonalProfileView.class),
                            examples = @ExampleObject(name = "answer", value = ChartExamples.PROFILE)))
    public Response seasonalProfile(
            String id, @RestQuery @Nullable String area, @RestQuery @Nullable String publishedAt) {
        return views.answer(SeasonalProfileView.of(published.read(id, area, publishedAt)));
    }

    /** The chart of the one area asked for; of many none is made. */
    private static Optional<XmrView> chart(SeriesOfAreas found) {
        return found.all().size() == 1 ? XmrView.shown(found.first()) : Optional.empty();
    }

    private Map<String, String> names(SeriesView view) {
        return register.names(
                view.series().stream().map(SeriesView.Line::areaCode).collect(Collectors.toSet()));
    }

    /** Whether the first form the caller names is CSV. */
    private boolean wants(String type, String subtype) {
        return request.getAcceptableMediaTypes().stream()
                .findFirst()
                .filter(first ->
                        first.getType().equals(type) && first.getSubtype().equals(subtype))
                .isPresent();
    }
}
