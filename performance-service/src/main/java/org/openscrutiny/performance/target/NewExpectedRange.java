package org.openscrutiny.performance.target;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.problem.Fault;
import org.openscrutiny.performance.indicator.Indicator;
import org.openscrutiny.performance.indicator.IndicatorRole;
import org.openscrutiny.performance.period.Period;

/** A wish for an expected range; of its three numbers at least one is there. */
public record NewExpectedRange(
        Indicator indicator,
        String areaCode,
        Period period,
        @Nullable BigDecimal expected,
        @Nullable BigDecimal lower,
        @Nullable BigDecimal upper) {
    YearKey key() {
        return new YearKey(indicator.id(), areaCode, period);
    }

    /** All faults; ACTIVITY only, lower ≤ expected ≤ upper. */
    public List<Fault> faults() {
        return faults(indicator, expected, lower, upper);
    }

    /** The same of what is wished for a period that could not be read. */
    static List<Fault> faults(
            Indicator indicator,
            @Nullable BigDecimal expected,
            @Nullable BigDecimal lower,
            @Nullable BigDecimal upper) {
        List<Fault> faults = new ArrayList<>();
        if (indicator.role() != IndicatorRole.ACTIVITY) {
            faults.add(new Fault("/indicatorCode", "ROLE", "Only an ACTIVITY indicator has an expected range."));
        }
        if (expected == null && lower == null && upper == null) {
            faults.add(new Fault("/expected", "REQUIRED", "Give the expected number or the ends of a range."));
        }
        if (above(lower, expected) || above(expected, upper) || above(lower, upper)) {
            faults.add(new Fault("/expected", "RANGE_ORDER", "lower ≤ expected ≤ upper does not hold."));
        }
        return faults;
    }

    private static boolean above(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one != null && other != null && one.compareTo(other) > 0;
    }
}
