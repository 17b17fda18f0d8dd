package org.openscrutiny.performance.target;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.period.Period;

/** An expected range as everybody sees it. */
record ExpectedRangeView(
        String id,
        String indicatorId,
        String indicatorCode,
        String areaCode,
        Period period,
        @Nullable BigDecimal expected,
        @Nullable BigDecimal lower,
        @Nullable BigDecimal upper) {
    static ExpectedRangeView of(ExpectedRange range, String indicatorCode) {
        return new ExpectedRangeView(
                range.id(),
                range.indicatorId(),
                indicatorCode,
                range.areaCode(),
                range.period(),
                range.expected(),
                range.lower(),
                range.upper());
    }
}
