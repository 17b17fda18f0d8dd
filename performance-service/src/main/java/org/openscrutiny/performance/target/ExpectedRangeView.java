package org.openscrutiny.performance.target;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.period.Period;

/** An expected range as officers, approvers and clerks see it. */
public record ExpectedRangeView(
        String id,
        String indicatorId,
        String areaCode,
        Period period,
        @Nullable BigDecimal expected,
        @Nullable BigDecimal lower,
        @Nullable BigDecimal upper,
        String setBy) {
    public static ExpectedRangeView of(ExpectedRange range) {
        return new ExpectedRangeView(
                range.id(),
                range.indicatorId(),
                range.areaCode(),
                range.period(),
                range.expected(),
                range.lower(),
                range.upper(),
                range.setBy());
    }
}
