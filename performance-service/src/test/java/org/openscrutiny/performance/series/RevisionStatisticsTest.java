package org.openscrutiny.performance.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openscrutiny.performance.series.RevisionStatistics.Move;

/** How far figures move. */
class RevisionStatisticsTest {
    @Test
    void ofThreeFiguresTwoMovedByAThirdOnTheWholeAndByOneWithoutSign() {
        // When
        var found = RevisionStatistics.of(List.of(move(100, 102), move(50, 49), move(80, 80)));
        // Then
        assertEquals(3, found.points());
        assertEquals(2, found.revised());
        assertEquals(new BigDecimal("0.666666666667"), found.shareRevised());
        assertEquals(new BigDecimal("0.333333333333"), found.mean());
        assertEquals(new BigDecimal("1"), found.meanAbsolute());
        assertEquals(new BigDecimal("0"), found.meanPercent());
        assertEquals(new BigDecimal("1.333333333333"), found.meanAbsolutePercent());
    }

    @Test
    void underFiveRevisedPointsOnlyCountsAreShown() {
        // Given
        var four =
                IntStream.range(0, 9).mapToObj(i -> move(10, i < 4 ? 11 : 10)).toList();
        var five =
                IntStream.range(0, 9).mapToObj(i -> move(10, i < 5 ? 11 : 10)).toList();
        // When, Then
        assertEquals(
                new RevisionStatistics(9, 4, null, null, null, null, null),
                RevisionStatistics.of(four).shown());
        assertEquals(RevisionStatistics.of(five), RevisionStatistics.of(five).shown());
        assertEquals(
                new BigDecimal("0"), RevisionStatistics.of(List.of(move(0, 0))).mean());
        assertNull(RevisionStatistics.of(List.of(move(0, 5))).meanPercent());
    }

    @Test
    void aRevisionAndItsReturnCancelOut() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int turn = 0; turn < 200; turn++) {
            var there = IntStream.range(0, 1 + random.nextInt(20))
                    .mapToObj(i -> move(random.nextInt(500), random.nextInt(500)))
                    .toList();
            var back = there.stream().map(RevisionStatisticsTest::undone).toList();
            var one = RevisionStatistics.of(there);
            var other = RevisionStatistics.of(back);
            assertEquals(one.mean(), other.mean() == null ? null : other.mean().negate(), "seed " + seed);
            assertEquals(one.meanAbsolute(), other.meanAbsolute(), "seed " + seed);
            assertEquals(one.revised(), other.revised(), "seed " + seed);
        }
    }

    private static Move undone(Move move) {
        var first = move.latest();
        return new Move(first, move.first());
    }

    private static Move move(int first, int latest) {
        return new Move(BigDecimal.valueOf(first), BigDecimal.valueOf(latest));
    }
}
