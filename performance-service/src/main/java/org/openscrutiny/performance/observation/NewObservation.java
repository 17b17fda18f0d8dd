package org.openscrutiny.performance.observation;

import org.openscrutiny.performance.indicator.Indicator;
import org.openscrutiny.performance.period.Period;

/** A figure to be submitted for an indicator, area, period and category ({@link Observation#TOTAL} for all). */
public record NewObservation(Indicator indicator, String areaCode, Period period, String category, Figure figure) {
    /** A figure for the whole. */
    public static NewObservation total(Indicator indicator, String areaCode, Period period, Figure figure) {
        return new NewObservation(indicator, areaCode, period, Observation.TOTAL, figure);
    }

    String key() {
        return key(indicator.id(), areaCode, period.key(), category);
    }

    static String key(String indicatorId, String areaCode, String periodKey, String category) {
        return String.join("\n", indicatorId, areaCode, periodKey, category);
    }
}
