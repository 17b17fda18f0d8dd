package org.openscrutiny.performance.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.Answers;
import org.openscrutiny.chassis.openness.PublicViews;
import org.openscrutiny.performance.dashboard.DashboardCsv;
import org.openscrutiny.performance.dashboard.DashboardRecommendation;
import org.openscrutiny.performance.dashboard.DashboardRow;
import org.openscrutiny.performance.dashboard.DashboardView;
import org.openscrutiny.performance.dashboard.PackComparisons;
import org.openscrutiny.performance.dashboard.PackLine;
import org.openscrutiny.performance.dashboard.PublicPacks;
import org.openscrutiny.performance.feed.SeenElsewhere;
import org.openscrutiny.performance.series.SignalReads;

/** Renders the stored document of a pack, on the page of its dashboard and on its own. */
@ApplicationScoped
class DashboardRendering {
    private final PublicPacks packs;
    private final DashboardCsv csv;
    private final PublicViews views;
    private final PackComparisons comparisons;
    private final SignalReads signals;
    private final SeenElsewhere elsewhere;
    private final Answers answers;

    DashboardRendering(
            PublicPacks packs,
            DashboardCsv csv,
            PublicViews views,
            PackComparisons comparisons,
            SignalReads signals,
            SeenElsewhere elsewhere,
            Answers answers) {
        this.packs = packs;
        this.csv = csv;
        this.views = views;
        this.comparisons = comparisons;
        this.signals = signals;
        this.elsewhere = elsewhere;
        this.answers = answers;
    }

    @CheckedTemplate(basePath = "performance")
    static class Templates {
        static native TemplateInstance dashboard(
                DashboardView dashboard,
                String reportingMonth,
                List<TallyLine> tallies,
                List<DashboardTable> tables,
                List<RecommendedLine> recommendations,
                PackPlace place,
                ChangedSince since,
                @Nullable String chance);

        static native TemplateInstance dashboardNow(
                DashboardView dashboard, String reportingMonth, PackPlace place, ChangedSince since);

        private Templates() {}
    }

    /** Says where a pack stands among all of its dashboard. */
    interface Placing extends BiFunction<DashboardView, List<PackLine>, PackPlace> {}

    /** What the meeting was given. */
    Response page(String document, Placing placing) {
        var shown = views.read(document, DashboardView.class);
        return html(Templates.dashboard(
                shown,
                PackPlace.month(shown.reportingMonth()),
                TallyLine.of(shown.tallies()),
                tables(shown),
                recommended(shown),
                placing.apply(shown, packs.of(shown.id())),
                ChangedSince.of(comparisons.of(shown)),
                ChanceSignals.sentence(signals.of(indicators(shown)))));
    }

    /** What is no longer what the meeting was given. */
    Response now(String document, Placing placing) {
        var shown = views.read(document, DashboardView.class);
        return html(Templates.dashboardNow(
                shown,
                PackPlace.month(shown.reportingMonth()),
                placing.apply(shown, packs.of(shown.id())),
                ChangedSince.of(comparisons.of(shown))));
    }

    Response csv(String document) {
        return answers.publicDocument(csv.of(document), "text/csv;charset=UTF-8");
    }

    private Response html(TemplateInstance template) {
        return answers.publicDocument(template.render(), "text/html;charset=UTF-8");
    }

    private static Set<String> indicators(DashboardView dashboard) {
        return dashboard.sections().stream()
                .flatMap(section -> section.rows().stream())
                .map(DashboardRow::indicatorId)
                .collect(Collectors.toSet());
    }

    private List<RecommendedLine> recommended(DashboardView dashboard) {
        var open = Objects.requireNonNullElse(dashboard.recommendations(), List.<DashboardRecommendation>of());
        if (open.isEmpty()) {
            return List.of();
        }
        var texts = new HashMap<String, String>();
        elsewhere
                .recommendations(open.stream().map(DashboardRecommendation::id).toList())
                .forEach(seen -> texts.put(
                        seen.id(), Objects.requireNonNullElse(seen.row().text(), "")));
        var names = new HashMap<String, String>();
        dashboard
                .sections()
                .forEach(section -> section.rows().forEach(row -> names.put(row.indicatorId(), row.name())));
        return open.stream().map(one -> RecommendedLine.of(one, texts, names)).toList();
    }

    private static List<DashboardTable> tables(DashboardView dashboard) {
        var tables = new ArrayList<DashboardTable>();
        for (var section : dashboard.sections()) {
            tables.add(DashboardTable.of(section, tables.size() + 1));
        }
        return tables;
    }
}
