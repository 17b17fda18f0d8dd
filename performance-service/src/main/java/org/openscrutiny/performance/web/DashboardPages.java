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
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.Answers;
import org.openscrutiny.chassis.openness.PublicQuery;
import org.openscrutiny.chassis.openness.PublicState;
import org.openscrutiny.chassis.openness.PublicViews;
import org.openscrutiny.performance.dashboard.DashboardCsv;
import org.openscrutiny.performance.dashboard.DashboardEvent;
import org.openscrutiny.performance.dashboard.DashboardRow;
import org.openscrutiny.performance.dashboard.DashboardView;
import org.openscrutiny.performance.dashboard.PackComparisons;
import org.openscrutiny.performance.dashboard.PublicPacks;
import org.openscrutiny.performance.series.SignalReads;

/** The public dashboards as pages: each the rendering of its last published pack. */
@Path("/dashboards")
public class DashboardPages {

    private static final int MOST_LISTED = 200;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    private final PublicPacks packs;
    private final PublicState published;
    private final DashboardCsv csv;
    private final PublicViews views;
    private final PackComparisons comparisons;
    private final SignalReads signals;
    private final Answers answers;

    DashboardPages(
            PublicPacks packs,
            PublicState published,
            DashboardCsv csv,
            PublicViews views,
            PackComparisons comparisons,
            SignalReads signals,
            Answers answers) {
        this.packs = packs;
        this.published = published;
        this.csv = csv;
        this.views = views;
        this.comparisons = comparisons;
        this.signals = signals;
        this.answers = answers;
    }

    /** A line of the list. */
    public record Listed(String id, String title) {}

    @CheckedTemplate(basePath = "performance")
    static class Templates {
        static native TemplateInstance dashboards(List<Listed> dashboards);

        static native TemplateInstance dashboard(
                DashboardView dashboard,
                String reportingMonth,
                List<TallyLine> tallies,
                List<DashboardTable> tables,
                String csv,
                ChangedSince since,
                @Nullable String chance);

        static native TemplateInstance dashboardNow(DashboardView dashboard, String reportingMonth, ChangedSince since);

        private Templates() {}
    }

    @GET
    @PermitAll
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response list() {
        var newest = published.first(PublicQuery.of(DashboardEvent.TYPE).sortedBy("{title}"), MOST_LISTED);
        return page(Templates.dashboards(
                newest.stream().map(d -> views.read(d.payload(), Listed.class)).toList()));
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response one(@PathParam("id") String id) {
        var dashboard = views.read(document(id), DashboardView.class);
        return page(Templates.dashboard(
                dashboard,
                month(dashboard),
                TallyLine.of(dashboard.tallies()),
                tables(dashboard),
                "/dashboards/" + id + "/figures.csv",
                ChangedSince.of(comparisons.of(dashboard)),
                ChanceSignals.sentence(signals.of(indicators(dashboard)))));
    }

    private static Set<String> indicators(DashboardView dashboard) {
        return dashboard.sections().stream()
                .flatMap(section -> section.rows().stream())
                .map(DashboardRow::indicatorId)
                .collect(Collectors.toSet());
    }

    /** The same figures as they stand today, where they are not what the committee saw. */
    @GET
    @Path("/{id}/now")
    @PermitAll
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response now(@PathParam("id") String id) {
        var dashboard = views.read(document(id), DashboardView.class);
        return page(Templates.dashboardNow(dashboard, month(dashboard), ChangedSince.of(comparisons.of(dashboard))));
    }

    private static String month(DashboardView dashboard) {
        return YearMonth.parse(dashboard.reportingMonth()).format(MONTH);
    }

    @GET
    @Path("/{id}/figures.csv")
    @PermitAll
    @Produces("text/csv")
    @Operation(hidden = true)
    public Response figures(@PathParam("id") String id) {
        return answers.publicDocument(csv.of(document(id)), "text/csv;charset=UTF-8");
    }

    private String document(String id) {
        return packs.latest(id);
    }

    private Response page(TemplateInstance template) {
        return answers.publicDocument(template.render(), "text/html;charset=UTF-8");
    }

    private static List<DashboardTable> tables(DashboardView dashboard) {
        var tables = new ArrayList<DashboardTable>();
        for (var section : dashboard.sections()) {
            tables.add(DashboardTable.of(section, tables.size() + 1));
        }
        return tables;
    }
}
