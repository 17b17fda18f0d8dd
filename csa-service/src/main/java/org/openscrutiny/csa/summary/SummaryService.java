package org.openscrutiny.csa.summary;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.feed.TracedRow;
import org.openscrutiny.chassis.openness.PublicViews;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.csa.agreement.Agreement;
import org.openscrutiny.csa.agreement.AgreementView;
import org.openscrutiny.csa.feed.IndicatorSeen;
import org.openscrutiny.csa.feed.IndicatorsSeen;
import org.openscrutiny.csa.feed.RatingSeen;
import org.openscrutiny.csa.feed.RatingsSeen;
import org.openscrutiny.csa.priority.IndicatorLink;
import org.openscrutiny.csa.priority.Priority;
import org.openscrutiny.csa.priority.PriorityView;
import org.openscrutiny.csa.response.RecommendationView;
import org.openscrutiny.csa.response.Recommendations;

/** Puts a priority, its figures and its recommendations together with six statements, whatever their number. */
@ApplicationScoped
public class SummaryService {

    private final PublicViews publicViews;
    private final IndicatorsSeen indicators;
    private final RatingsSeen ratings;
    private final Recommendations recommendations;

    SummaryService(
            PublicViews publicViews, IndicatorsSeen indicators, RatingsSeen ratings, Recommendations recommendations) {
        this.publicViews = publicViews;
        this.indicators = indicators;
        this.ratings = ratings;
        this.recommendations = recommendations;
    }

    /**
     * A priority on a day.
     *
     * @param summary what dashboards read
     * @param recommendations all that concern it, closed ones too
     */
    public record Board(PrioritySummary summary, List<RecommendationView> recommendations) {}

    /** @throws Problem 404 when the priority is not public, or no version is in force on that day */
    PrioritySummary of(String priorityId, LocalDate on) {
        var priority = publicViews.find(Priority.TYPE, priorityId, PriorityView.class);
        return board(priority, publicViews.find(Agreement.TYPE, priority.agreementId(), AgreementView.class), on)
                .summary();
    }

    /**
     * The same with the recommendations that are no longer open.
     *
     * @throws Problem 404 when no version is in force on that day
     */
    public Board board(PriorityView priority, AgreementView agreement, LocalDate on) {
        var version = agreement.requireInForceOn(on);
        var line = new PrioritySummary.PriorityLine(
                priority.id(), priority.code(), priority.nameOn(on), priority.status());
        var asked = recommendations.ofPriority(priority.id(), on);
        var open = RecommendationLine.of(asked);
        var summary = new PrioritySummary(
                line,
                on,
                version.number(),
                rows(priority.indicatorLinks(), on),
                open,
                (int) open.stream().filter(RecommendationLine::overdue).count(),
                priority.noSuitableIndicator());
        return new Board(summary, asked);
    }

    private List<IndicatorRow> rows(List<IndicatorLink> links, LocalDate on) {
        var ids = links.stream().map(IndicatorLink::indicatorId).toList();
        var seen = indicators.byId(ids).stream().collect(Collectors.toMap(TracedRow::id, Function.identity()));
        var latest = ratings.latest(ids, on).stream()
                .collect(Collectors.groupingBy(r -> r.row().indicatorId()));
        return links.stream()
                .flatMap(link -> rows(
                        link, seen.get(link.indicatorId()), latest.getOrDefault(link.indicatorId(), List.of()), on))
                .sorted(Comparator.comparing((IndicatorRow r) -> Objects.requireNonNullElse(r.code(), r.indicatorId())))
                .toList();
    }

    private static Stream<IndicatorRow> rows(
            IndicatorLink link,
            @Nullable TracedRow<IndicatorSeen> indicator,
            List<TracedRow<RatingSeen>> latest,
            LocalDate on) {
        return latest.isEmpty()
                ? Stream.of(IndicatorRows.awaited(link, indicator))
                : latest.stream().map(r -> IndicatorRows.rated(link, indicator, r, on));
    }
}
