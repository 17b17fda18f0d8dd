package org.openscrutiny.performance.chart;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.period.Period;

/**
 * The direction of travel by one method: a movement, or why there is none.
 *
 * @param against the comparison in words
 * @param from period compared with, or first period looked at; {@code to} the newest
 * @param change value of {@code to} minus that of {@code from}, or the slope a period; unrounded
 * @param statistic t (by its size) or χ², {@code critical} what it has to exceed; no statistic where every point lies
 *     on the line
 * @param points looked at
 * @param movementHidden whether the published values are equal although the movement is not
 */
public record DirectionOfTravel(
        DirectionMethod method,
        String against,
        @Nullable Movement movement,
        @Nullable NoDirection none,
        @Nullable Period from,
        @Nullable Period to,
        @Nullable BigDecimal change,
        @Nullable BigDecimal statistic,
        @Nullable BigDecimal critical,
        int points,
        boolean movementHidden) {
    public DirectionOfTravel {
        if ((movement == null) == (none == null)) {
            throw new IllegalArgumentException("either a movement or a reason for none");
        }
    }

    static DirectionOfTravel none(DirectionMethod method, NoDirection why) {
        return none(method, method.words(), why);
    }

    static DirectionOfTravel none(DirectionMethod method, String against, NoDirection why) {
        return new DirectionOfTravel(method, against, null, why, null, null, null, null, null, 0, false);
    }
}
