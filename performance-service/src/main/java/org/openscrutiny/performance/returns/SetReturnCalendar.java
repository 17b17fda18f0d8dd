package org.openscrutiny.performance.returns;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * The return calendar, as it is set and read.
 *
 * @param workingDays after the end of the last month of the lag
 * @param lags months, by frequency, of definitions that state none of their own
 */
public record SetReturnCalendar(
        @NotNull @Min(1) @Max(60) Integer workingDays,
        @NotNull @Valid Lags lags) {

    /** Whole months between the end of a period and the time its result can exist. */
    public record Lags(
            @NotNull @Min(0) @Max(36) Integer monthly,
            @NotNull @Min(0) @Max(36) Integer quarterly,
            @NotNull @Min(0) @Max(36) Integer annual) {}
}
