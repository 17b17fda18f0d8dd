package org.openscrutiny.performance.target;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of one year's target.
 *
 * @param level year-end level, {@code floor} year-end floor; null = to be confirmed
 * @param startLevel where the year starts; null counts as 0 for a flow, unless it is CUMULATIVE_MULTI_YEAR, and as unknown
 *     elsewhere
 * @param profile for SEASONAL, {@code table} for TABLE
 */
public record TargetTerms(
        @Nullable BigDecimal level,
        @Nullable BigDecimal floor,
        Phasing phasing,
        @Nullable BigDecimal startLevel,
        @Nullable SeasonalProfile profile,
        @Nullable DueTable table) {
    public static TargetTerms unphased(@Nullable BigDecimal level, @Nullable BigDecimal floor) {
        return new TargetTerms(level, floor, Phasing.NONE, null, null, null);
    }

    public static TargetTerms linear(
            @Nullable BigDecimal level, @Nullable BigDecimal floor, @Nullable BigDecimal startLevel) {
        return new TargetTerms(level, floor, Phasing.LINEAR, startLevel, null, null);
    }

    public static TargetTerms seasonal(
            @Nullable BigDecimal level,
            @Nullable BigDecimal floor,
            @Nullable BigDecimal startLevel,
            SeasonalProfile profile) {
        return new TargetTerms(level, floor, Phasing.SEASONAL, startLevel, profile, null);
    }

    public static TargetTerms table(@Nullable BigDecimal level, @Nullable BigDecimal floor, DueTable table) {
        return new TargetTerms(level, floor, Phasing.TABLE, null, null, table);
    }
}
