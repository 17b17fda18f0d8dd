package org.openscrutiny.performance.dashboard;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.problem.Faults;
import org.openscrutiny.performance.indicator.Indicator;
import org.openscrutiny.performance.indicator.IndicatorFiling;
import org.openscrutiny.performance.period.Measure;
import org.openscrutiny.performance.rating.Freshness;
import org.openscrutiny.performance.rating.RatingStatus;
import org.openscrutiny.performance.rating.Tally;

/** Makes the document of a pack from what was published; judged at the end of the reporting month (D1). */
@ApplicationScoped
class DashboardCompiler {
    private static final Comparator<DashboardRecommendation> BY_REFERENCE = Comparator.comparing(
                    DashboardRecommendation::reference, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(DashboardRecommendation::id);

    private final DashboardFacts reader;
    private final IndicatorFiling filing;

    DashboardCompiler(DashboardFacts reader, IndicatorFiling filing) {
        this.reader = reader;
        this.filing = filing;
    }

    /**
     * Compiles the next pack.
     *
     * @param asOf only what was public at this instant goes in
     * @param past whether that is past: then nobody knows which recommendations were open
     * @throws org.openscrutiny.chassis.problem.Problem 422 for an indicator that is not public
     */
    DashboardView compile(Dashboard dashboard, String packId, @Nullable String replaces, Instant asOf, boolean past) {
        Set<String> areas = dashboard.sections().stream()
                .flatMap(s -> s.items().stream())
                .map(SectionPlan.ItemPlan::areaCode)
                .collect(Collectors.toSet());
        DashboardFacts.Facts facts = reader.read(dashboard.indicatorIds(), areas, dashboard.judgedOn(), asOf);
        refuseUnpublished(dashboard, facts);
        List<DashboardView.Section> sections = new ArrayList<>();
        for (SectionPlan plan : dashboard.sections()) {
            List<DashboardRow> rows = new ArrayList<>();
            for (SectionPlan.ItemPlan item : plan.inOrder()) {
                Indicator indicator = Objects.requireNonNull(facts.indicator(item.indicatorId()));
                rows.add(new RowCompiler(facts, indicator, item.areaCode()).row(plan.kind(), item.heading()));
            }
            sections.add(new DashboardView.Section(plan.heading(), plan.kind(), rows));
        }
        return new DashboardView(
                dashboard.id(),
                packId,
                dashboard.packNumber(),
                replaces,
                dashboard.title(),
                dashboard.bodyId(),
                dashboard.meetingId(),
                dashboard.reportingMonth(),
                dashboard.judgedOn(),
                asOf,
                asOf,
                tallies(sections),
                sections,
                past ? null : recommendations(dashboard));
    }

    private List<DashboardRecommendation> recommendations(Dashboard dashboard) {
        return filing.openRecommendations(dashboard.indicatorIds()).stream()
                .map(DashboardRecommendation::of)
                .sorted(BY_REFERENCE)
                .toList();
    }

    private static void refuseUnpublished(Dashboard dashboard, DashboardFacts.Facts facts) {
        Faults faults = new Faults();
        for (int s = 0; s < dashboard.sections().size(); s++) {
            List<SectionPlan.ItemPlan> items = dashboard.sections().get(s).items();
            for (int i = 0; i < items.size(); i++) {
                Indicator indicator = facts.indicator(items.get(i).indicatorId());
                faults.brokenIf(
                        indicator == null || !indicator.published(),
                        "/sections/" + s + "/items/" + i + "/indicatorId",
                        "INDICATOR_UNKNOWN",
                        "There is no published indicator of this id.");
            }
        }
        faults.throwIfAny();
    }

    private static TalliesView tallies(List<DashboardView.Section> sections) {
        return new TalliesView(
                tally(sections, Measure.PERIOD),
                tally(sections, Measure.YEAR_TO_DATE),
                tally(sections, Measure.FORECAST));
    }

    private static TalliesView.Counts tally(List<DashboardView.Section> sections, Measure measure) {
        List<Tally.Counted> counted = sections.stream()
                .filter(s -> s.kind() == SectionKind.MONTHLY_QUARTERLY || s.kind() == SectionKind.ANNUAL)
                .flatMap(s -> s.rows().stream())
                .flatMap(r -> r.results().stream())
                .filter(r -> r.measure() == measure)
                .map(DashboardCompiler::counted)
                .toList();
        return TalliesView.Counts.of(Tally.of(counted));
    }

    private static Tally.Counted counted(DashboardResult result) {
        DashboardResult.RatingCell cell = result.rating();
        return cell == null
                ? new Tally.Counted(RatingStatus.NONE, null, Freshness.CURRENT)
                : new Tally.Counted(
                        cell.rating(),
                        cell.judgement() == null ? null : cell.judgement().rating(),
                        cell.freshness());
    }
}
