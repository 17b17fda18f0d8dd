package org.openscrutiny.csa.summary;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.csa.response.DatedResponseView;
import org.openscrutiny.csa.response.RecommendationView;
import org.openscrutiny.csa.response.ResponseState;

/**
 * An open recommendation and one who was asked; without an addressee where nobody was asked yet.
 *
 * @param state of the answer
 * @param overdue awaited, and its day has passed on the day asked
 */
public record RecommendationLine(
        String recommendationId,
        String reference,
        String text,
        @Nullable String responseId,
        @Nullable String addressee,
        @Nullable LocalDate dueOn,
        @Nullable ResponseState state,
        boolean overdue) {

    static List<RecommendationLine> of(List<RecommendationView> recommendations) {
        return recommendations.stream()
                .filter(RecommendationView::open)
                .flatMap(RecommendationLine::of)
                .toList();
    }

    private static Stream<RecommendationLine> of(RecommendationView recommendation) {
        return recommendation.responses().isEmpty()
                ? Stream.of(new RecommendationLine(
                        recommendation.id(),
                        recommendation.reference(),
                        recommendation.text(),
                        null,
                        null,
                        null,
                        null,
                        false))
                : recommendation.responses().stream().map(r -> of(recommendation, r));
    }

    private static RecommendationLine of(RecommendationView recommendation, DatedResponseView dated) {
        var response = dated.response();
        return new RecommendationLine(
                recommendation.id(),
                recommendation.reference(),
                recommendation.text(),
                response.id(),
                response.addressee().name(),
                response.dueOn(),
                response.state(),
                dated.overdue());
    }
}
