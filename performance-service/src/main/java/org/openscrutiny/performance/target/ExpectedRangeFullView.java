package org.openscrutiny.performance.target;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.period.Period;

/** An expected range as its owner, approvers and clerks see it, with who set it. */
record ExpectedRangeFullView(
        String id,
        String indicatorId,
        String indicatorCode,
        String areaCode,
        Period period,
        @Nullable BigDecimal expected,
        @Nullable BigDecimal lower,
        @Nullable BigDecimal upper,
        String setBy) {
    static ExpectedRangeFullView of(ExpectedRange range, String indicatorCode) {
        return new ExpectedRangeFullView(
                range.id(),
                range.indicatorId(),
                indicatorCode,
                range.areaCode(),
                range.period(),
                range.expected(),
                range.lower(),
                range.upper(),
                range.setBy());
    }
}
