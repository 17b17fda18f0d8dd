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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.Answers;
import org.openscrutiny.chassis.openness.PublicState;
import org.openscrutiny.chassis.openness.PublicViews;
import org.openscrutiny.performance.check.FigureCheckFilter;
import org.openscrutiny.performance.check.FigureCheckView;
import org.openscrutiny.performance.indicator.IndicatorFiling;
import org.openscrutiny.performance.series.PublicSeries;
import org.openscrutiny.performance.series.SeriesCsv;
import org.openscrutiny.performance.series.SeriesFilter;
import org.openscrutiny.performance.series.SeriesView;
import org.openscrutiny.performance.series.XmrView;

/** An indicator as a page: what it says, the chart, the figures, and what stands behind them. */
@Path("/indicators/{code}")
public class IndicatorPages {
    /** More than any indicator has; the rest is in the API. */
    private static final int MOST_CHECKS = 50;

    private final PublicSeries published;
    private final IndicatorFiling filing;
    private final PublicState state;
    private final PublicViews views;
    private final Answers answers;

    IndicatorPages(
            PublicSeries published, IndicatorFiling filing, PublicState state, PublicViews views, Answers answers) {
        this.published = published;
        this.filing = filing;
        this.state = state;
        this.views = views;
        this.answers = answers;
    }

    @CheckedTemplate(basePath = "performance")
    static class Templates {
        static native TemplateInstance indicator(IndicatorPage page, IndicatorStanding standing);

        private Templates() {}
    }

    @GET
    @PermitAll
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response one(@PathParam("code") String code, @RestQuery @Nullable String area) {
        var page = IndicatorPage.of(published.readByCode(code, area));
        var standing = standing(page.series().indicatorId());
        return answers.publicDocument(Templates.indicator(page, standing).render(), "text/html;charset=UTF-8");
    }

    private IndicatorStanding standing(String indicatorId) {
        var checks = state.first(FigureCheckFilter.publicOf(indicatorId), MOST_CHECKS).stream()
                .map(bytes -> views.read(bytes.payload(), FigureCheckView.class))
                .toList();
        return IndicatorStanding.of(filing.headings(indicatorId), filing.openRecommendations(indicatorId), checks);
    }

    @GET
    @Path("/figures.csv")
    @PermitAll
    @Produces("text/csv")
    @Operation(hidden = true)
    public Response figures(@PathParam("code") String code, @RestQuery @Nullable String area) {
        var found = published.readByCode(code, area);
        var csv = SeriesCsv.of(
                SeriesView.of(found, SeriesFilter.ALL), XmrView.shown(found).orElse(null));
        return answers.publicDocument(csv, "text/csv;charset=UTF-8");
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
