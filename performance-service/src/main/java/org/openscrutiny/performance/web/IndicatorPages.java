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
import org.openscrutiny.performance.series.PublicSeries;
import org.openscrutiny.performance.series.SeriesCsv;
import org.openscrutiny.performance.series.SeriesFilter;
import org.openscrutiny.performance.series.SeriesView;
import org.openscrutiny.performance.series.XmrView;

/** An indicator as a page: what it says, the chart, the figures, and what stands behind them. */
@Path("/indicators/{code}")
public class IndicatorPages {
    private final PublicSeries published;
    private final Answers answers;

    IndicatorPages(PublicSeries published, Answers answers) {
        this.published = published;
        this.answers = answers;
    }

    @CheckedTemplate(basePath = "performance")
    static class Templates {
        static native TemplateInstance indicator(IndicatorPage page);

        private Templates() {}
    }

    @GET
    @PermitAll
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response one(@PathParam("code") String code, @RestQuery @Nullable String area) {
        var page = IndicatorPage.of(published.readByCode(code, area));
        return answers.publicDocument(Templates.indicator(page).render(), "text/html;charset=UTF-8");
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
