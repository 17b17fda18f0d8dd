package org.openscrutiny.performance.series;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How far figures have moved since they were first published; pure. Means are over all points, those that did not move
 * among them.
 *
 * @param points with a value when first published and now
 * @param revised of them those whose value moved
 * @param shareRevised of 1
 * @param mean new minus old, in the unit; {@code meanAbsolute} without its sign
 * @param meanPercent of the first value; {@code meanAbsolutePercent} without its sign; points first published as 0 are
 *     left out
 */
public record RevisionStatistics(
        int points,
        int revised,
        @Nullable BigDecimal shareRevised,
        @Nullable BigDecimal mean,
        @Nullable BigDecimal meanAbsolute,
        @Nullable BigDecimal meanPercent,
        @Nullable BigDecimal meanAbsolutePercent) {
    static final int ENOUGH = 5;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** A figure as first published and as it stands. */
    public record Move(BigDecimal first, BigDecimal latest) {
        BigDecimal by() {
            return latest.subtract(first);
        }

        boolean moved() {
            return by().signum() != 0;
        }

        BigDecimal percent() {
            return by().multiply(HUNDRED).divide(first.abs(), MathContext.DECIMAL128);
        }
    }

    /** The statistics of some figures. */
    public static RevisionStatistics of(List<Move> moves) {
        int revised = Math.toIntExact(moves.stream().filter(Move::moved).count());
        var shares = moves.stream().filter(m -> m.first().signum() != 0).toList();
        return new RevisionStatistics(
                moves.size(),
                revised,
                mean(moves, m -> m.moved() ? BigDecimal.ONE : BigDecimal.ZERO),
                mean(moves, Move::by),
                mean(moves, m -> m.by().abs()),
                mean(shares, Move::percent),
                mean(shares, m -> m.percent().abs()));
    }

    /** As it is shown: under five revised points the counts only. */
    RevisionStatistics shown() {
        return revised < ENOUGH ? new RevisionStatistics(points, revised, null, null, null, null, null) : this;
    }

    private static @Nullable BigDecimal mean(List<Move> moves, Function<Move, BigDecimal> number) {
        if (moves.isEmpty()) {
            return null;
        }
        var sum = moves.stream().map(number).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Shown.exactly(sum.divide(BigDecimal.valueOf(moves.size()), MathContext.DECIMAL128));
    }
}
