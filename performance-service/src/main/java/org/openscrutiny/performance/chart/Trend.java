package org.openscrutiny.performance.chart;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.indicator.Polarity;

/** What the two methods that look at many points have in common. */
final class Trend {
    private Trend() {}

    /** What keeps both methods from being used on a series, apart from the number of points. */
    static Optional<NoDirection> refused(Timeline line) {
        return switch (line.type()) {
            case ROLLING -> Optional.of(NoDirection.ROLLING);
            case YEAR_TO_DATE, CUMULATIVE -> Optional.of(NoDirection.CUMULATIVE);
            default -> line.notMeaningful().isPresent() ? Optional.of(NoDirection.OVERLAPPING) : Optional.empty();
        };
    }

    /** Too few points since the last break: which of both is to blame. */
    static NoDirection tooFew(Timeline whole, int needed) {
        long all = whole.slots().stream().filter(s -> s.value() != null).count();
        return all >= needed ? NoDirection.SERIES_BREAK : NoDirection.TOO_FEW_POINTS;
    }

    /** A proven slope as a movement; for ON_TARGET by the fitted ends. */
    static Movement movement(
            BigDecimal slope,
            Polarity polarity,
            @Nullable BigDecimal target,
            BigDecimal fittedFirst,
            BigDecimal fittedLast) {
        if (polarity == Polarity.ON_TARGET) {
            return Movement.between(fittedFirst, fittedLast, polarity, target);
        }
        return Movement.between(BigDecimal.ZERO, slope, polarity, target);
    }
}
