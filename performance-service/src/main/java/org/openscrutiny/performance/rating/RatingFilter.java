package org.openscrutiny.performance.rating;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.openness.Narrowable;
import org.openscrutiny.chassis.problem.Faults;
import org.openscrutiny.performance.indicator.IndicatorNarrowing.Narrowed;
import org.openscrutiny.performance.period.Measure;
import org.openscrutiny.performance.vintage.FigureFilter;

/**
 * What a list of ratings is narrowed to; null means all.
 *
 * @param indicator a code
 */
record RatingFilter(
        @Nullable String indicator,
        @Nullable String indicatorId,
        @Nullable Measure measure,
        @Nullable RatingStatus status,
        @Nullable Freshness freshness,
        FigureFilter figures,
        Narrowed narrowed) {

    /** Narrows a list by all but the status, which may have been another then. */
    <Q extends Narrowable<Q>> Q on(Q query) {
        if (indicator != null) {
            query.where("{indicatorCode}", indicator);
        }
        if (indicatorId != null) {
            query.where("{indicatorId}", indicatorId);
        }
        if (measure != null) {
            query.where("{measure}", measure.name());
        }
        return figures.on(narrowed.on(query, "{indicatorId}"));
    }

    /**
     * Reads the name of a constant; null where nothing is asked for.
     *
     * @param faults takes 400 for a word that is none of them
     */
    static <E extends Enum<E>> @Nullable E constant(Class<E> type, String name, @Nullable String word, Faults faults) {
        if (word == null) {
            return null;
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(word)) {
                return constant;
            }
        }
        faults.unreadable(name, "UNKNOWN_VALUE", "Use one of " + Arrays.toString(type.getEnumConstants()) + ".");
        return null;
    }
}
