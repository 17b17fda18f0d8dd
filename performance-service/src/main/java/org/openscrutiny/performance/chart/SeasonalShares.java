package org.openscrutiny.performance.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openscrutiny.performance.period.Calendar;
import org.openscrutiny.performance.period.Period;
import org.openscrutiny.performance.period.Periods;

/**
 * The part of a year's total that falls on each of its months: the mean share over complete years, at least three.
 *
 * @param years complete ones of the series since its last break, oldest first
 * @param shares first month of the year first, six decimals; none under three years
 */
public record SeasonalShares(List<Period> years, List<BigDecimal> shares) {
    public static final int FEWEST_YEARS = 3;

    private static final int MONTHS = 12;
    private static final int DECIMALS = 6;

    public SeasonalShares {
        years = List.copyOf(years);
        shares = List.copyOf(shares);
    }

    /** The shares of a flow counted by months; a year whose total is not above zero has none. */
    public static SeasonalShares of(Timeline months, Calendar calendar) {
        var slots = months.newestPart().slots();
        var years = new ArrayList<Period>();
        var sums = new ArrayList<>(
                IntStream.range(0, MONTHS).mapToObj(m -> BigDecimal.ZERO).toList());
        for (int i = 0; i + MONTHS <= slots.size(); i++) {
            var first = slots.get(i).period().firstMonth();
            var values = values(slots.subList(i, i + MONTHS));
            var total = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            if (calendar.monthsGone(first) == 1 && values.size() == MONTHS && total.signum() > 0) {
                years.add(Periods.year(calendar, first.getYear()));
                for (int m = 0; m < MONTHS; m++) {
                    sums.set(m, sums.get(m).add(values.get(m).divide(total, MathContext.DECIMAL128)));
                }
            }
        }
        return new SeasonalShares(years, years.size() < FEWEST_YEARS ? List.of() : means(sums, years.size()));
    }

    private static List<BigDecimal> means(List<BigDecimal> sums, int years) {
        return sums.stream()
                .map(sum -> sum.divide(BigDecimal.valueOf(years), DECIMALS, RoundingMode.HALF_UP))
                .toList();
    }

    private static List<BigDecimal> values(List<Timeline.Slot> slots) {
        return slots.stream().flatMap(slot -> Stream.ofNullable(slot.value())).toList();
    }
}
