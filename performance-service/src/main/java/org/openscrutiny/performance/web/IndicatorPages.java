package org.openscrutiny.performance.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.Answers;
import org.openscrutiny.chassis.openness.PublicState;
import org.openscrutiny.chassis.openness.PublicViews;
import org.openscrutiny.performance.area.AreaReads;
import org.openscrutiny.performance.check.FigureCheckFilter;
import org.openscrutiny.performance.check.FigureCheckView;
import org.openscrutiny.performance.commentary.CommentaryView;
import org.openscrutiny.performance.indicator.IndicatorFiling;
import org.openscrutiny.performance.rating.PublicEntries;
import org.openscrutiny.performance.series.AreaSeriesReads;
import org.openscrutiny.performance.series.IndicatorSeries;
import org.openscrutiny.performance.series.SeriesCsv;
import org.openscrutiny.performance.series.SeriesFilter;
import org.openscrutiny.performance.series.SeriesView;
import org.openscrutiny.performance.series.XmrView;

/** An indicator as a page: what it says, the chart, the figures, and what stands behind them. */
@Path("/indicators/{code}")
public class IndicatorPages {
    /** More than any indicator has; the rest is in the API. */
    private static final int MOST_CHECKS = 50;

    /** Five years of months; the rest is in the API. */
    private static final int MOST_TEXTS = 60;

    private final AreaSeriesReads published;
    private final AreaReads register;
    private final PublicEntries entries;
    private final IndicatorFiling filing;
    private final PublicState state;
    private final PublicViews views;
    private final Answers answers;

    IndicatorPages(
            AreaSeriesReads published,
            AreaReads register,
            PublicEntries entries,
            IndicatorFiling filing,
            PublicState state,
            PublicViews views,
            Answers answers) {
        this.published = published;
        this.register = register;
        this.entries = entries;
        this.filing = filing;
        this.state = state;
        this.views = views;
        this.answers = answers;
    }

    @CheckedTemplate(basePath = "performance")
    static class Templates {
        static native TemplateInstance indicator(IndicatorPage page, IndicatorAreas areas, IndicatorStanding standing);

        private Templates() {}
    }

    @GET
    @PermitAll
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response one(@PathParam("code") String code, @RestQuery @Nullable String area) {
        var found = published.readByCode(code, area);
        var view = SeriesView.of(found, SeriesFilter.ALL);
        var page = IndicatorPage.of(found.first(), view, entries.of(madeAgain(view)));
        var areas =
                IndicatorAreas.of(found, names(found.first()), !page.derived().isEmpty());
        var standing = standing(view);
        return answers.publicDocument(Templates.indicator(page, areas, standing).render(), "text/html;charset=UTF-8");
    }

    private Map<String, String> names(IndicatorSeries shown) {
        var codes = new HashSet<>(shown.indicator().areaCodes());
        codes.add(shown.areaCode());
        return register.names(codes);
    }

    /** The ratings that have more than their first entry. */
    private static List<String> madeAgain(SeriesView view) {
        return view.series().stream()
                .flatMap(line -> line.points().stream())
                .map(SeriesView.Point::rating)
                .flatMap(Stream::ofNullable)
                .filter(rating -> rating.entry() > 1)
                .map(SeriesView.Mark::ratingId)
                .toList();
    }

    private IndicatorStanding standing(SeriesView view) {
        var indicatorId = view.indicatorId();
        var checks = state.first(FigureCheckFilter.publicOf(indicatorId), MOST_CHECKS).stream()
                .map(bytes -> views.read(bytes.payload(), FigureCheckView.class))
                .toList();
        var commentary = state.first(CommentaryView.publicOf(indicatorId, view.areaCode()), MOST_TEXTS).stream()
                .map(bytes -> views.read(bytes.payload(), CommentaryView.class))
                .toList();
        return IndicatorStanding.of(
                filing.headings(indicatorId), filing.openRecommendations(indicatorId), checks, commentary);
    }

    @GET
    @Path("/figures.csv")
    @PermitAll
    @Produces("text/csv")
    @Operation(hidden = true)
    public Response figures(@PathParam("code") String code, @RestQuery @Nullable String area) {
        var found = published.readByCode(code, area);
        var csv = SeriesCsv.of(
                SeriesView.of(found, SeriesFilter.ALL),
                XmrView.shown(found.first()).orElse(null));
        return answers.publicDocument(csv, "text/csv;charset=UTF-8");
    }

    /** The page of an indicator in an area. */
    static String href(String code, String area) {
        return "/indicators/" + code + "?area=" + encoded(area);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
