package org.openscrutiny.csa.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openscrutiny.csa.response.RecommendationView;

/**
 * A recommendation with its answers as a page shows it.
 *
 * @param origin committee, day and minute
 */
public record RecommendationBlock(
        String reference, String text, String origin, String state, List<AnswerLine> answers) {

    /** Those that have an overdue answer come first. */
    static List<RecommendationBlock> of(List<RecommendationView> recommendations) {
        var overdue = recommendations.stream().filter(RecommendationView::hasOverdue);
        var others = recommendations.stream().filter(r -> !r.hasOverdue());
        return Stream.concat(overdue, others).map(RecommendationBlock::of).toList();
    }

    private static RecommendationBlock of(RecommendationView recommendation) {
        var minute = recommendation.minuteNumber();
        var origin = Stream.of(
                        Objects.requireNonNullElse(recommendation.capacityName(), recommendation.bodyName()),
                        Words.dayOrNone(recommendation.madeOn()),
                        minute == null ? null : "minute " + minute)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return new RecommendationBlock(
                recommendation.reference(),
                recommendation.text(),
                origin,
                Words.of(recommendation.state()),
                recommendation.responses().stream().map(AnswerLine::of).toList());
    }
}
