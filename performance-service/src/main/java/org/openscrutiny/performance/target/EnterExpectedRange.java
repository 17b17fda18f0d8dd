package org.openscrutiny.performance.target;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.indicator.Indicator;

/** An expected range as an officer enters it. */
public record EnterExpectedRange(
        @NotBlank String indicatorCode,
        @NotBlank @Size(max = 40) String areaCode,
        @NotBlank @Size(max = 100) String period,
        @Nullable BigDecimal expected,
        @Nullable BigDecimal lower,
        @Nullable BigDecimal upper) {
    static EnterExpectedRange of(ExpectedRange range, Indicator indicator) {
        return new EnterExpectedRange(
                indicator.code(),
                range.areaCode(),
                range.period().key(),
                range.expected(),
                range.lower(),
                range.upper());
    }
}
