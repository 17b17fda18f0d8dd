package org.openscrutiny.performance.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.feed.TracedRow;
import org.openscrutiny.performance.feed.RecommendationSeen;

/** A recommendation is read by its priorities and then by its indicators. */
class NewestRecommendationsTest {
    @Test
    void oneThatMovedBetweenTheReadingsIsThereOnceAsItWasReadLast() {
        // Given
        TracedRow<RecommendationSeen> other = seen("1", "OPEN");
        TracedRow<RecommendationSeen> open = seen("2", "OPEN");
        TracedRow<RecommendationSeen> closed = seen("2", "CLOSED");

        // When, Then
        assertEquals(
                List.of(other, closed),
                IndicatorFiling.newest(List.of(other, open), List.of(closed)).toList());
    }

    private static TracedRow<RecommendationSeen> seen(String id, String state) {
        return new TracedRow<>(
                id,
                new RecommendationSeen(null, null, null, null, List.of("p"), List.of("i"), null, state, List.of()),
                null);
    }
}
