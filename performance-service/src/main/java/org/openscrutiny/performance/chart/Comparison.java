package org.openscrutiny.performance.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.indicator.Polarity;
import org.openscrutiny.performance.period.Period;
import org.openscrutiny.performance.period.PeriodType;

/**
 * Directions by two points: the newest against the one before, or against that of a year ago. Values are compared
 * unrounded. The difference of two rolling years is that of one month and the same month last year, and is named so.
 *
 * @param target what is aimed at; read for ON_TARGET only
 * @param scale published scale
 */
public record Comparison(Polarity polarity, @Nullable BigDecimal target, int scale) {
    private static final String SAME_MONTH = "against the same month last year";

    /** The newest point against the one before it. */
    public DirectionOfTravel previous(Timeline line) {
        var method = DirectionMethod.PREVIOUS_PERIOD;
        var against = line.type() == PeriodType.ROLLING ? SAME_MONTH : method.words();
        int last = line.slots().size() - 1;
        return compared(method, against, line, last < 1 ? Optional.empty() : Optional.of(last - 1));
    }

    /** The newest point against that of the same period a year ago. */
    public DirectionOfTravel lastYear(Timeline line) {
        var method = DirectionMethod.SAME_PERIOD_LAST_YEAR;
        var before = line.isEmpty()
                ? Optional.<Period>empty()
                : Succession.yearBefore(line.slots().getLast().period());
        return compared(method, method.words(), line, before.flatMap(line::placeOf));
    }

    private DirectionOfTravel compared(DirectionMethod method, String against, Timeline line, Optional<Integer> place) {
        if (line.type() == PeriodType.YEAR_TO_DATE) {
            return DirectionOfTravel.none(method, against, NoDirection.CUMULATIVE);
        }
        if (place.isEmpty() || line.slots().get(place.get()).point() == null) {
            return DirectionOfTravel.none(method, against, NoDirection.NO_PREVIOUS_VALUE);
        }
        var from = line.slots().get(place.get());
        var to = line.slots().getLast();
        var before = from.value();
        var now = to.value();
        if (line.slots().subList(place.get() + 1, line.slots().size()).stream().anyMatch(Timeline.Slot::breaks)) {
            return DirectionOfTravel.none(method, against, NoDirection.SERIES_BREAK);
        }
        if (before == null || now == null) {
            return DirectionOfTravel.none(method, against, NoDirection.VALUE_MISSING);
        }
        if (polarity == Polarity.ON_TARGET && target == null) {
            return DirectionOfTravel.none(method, against, NoDirection.TARGET_ABSENT);
        }
        var movement = Movement.between(before, now, polarity, target);
        boolean hidden = movement != Movement.UNCHANGED && shown(before).compareTo(shown(now)) == 0;
        return new DirectionOfTravel(
                method,
                against,
                movement,
                null,
                from.period(),
                to.period(),
                now.subtract(before),
                null,
                null,
                2,
                hidden);
    }

    private BigDecimal shown(BigDecimal value) {
        return value.setScale(scale, RoundingMode.HALF_UP);
    }
}
