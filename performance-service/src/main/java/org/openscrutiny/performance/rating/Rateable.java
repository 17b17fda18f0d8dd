package org.openscrutiny.performance.rating;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.indicator.Basis;
import org.openscrutiny.performance.indicator.Indicator;
import org.openscrutiny.performance.observation.ObsStatus;
import org.openscrutiny.performance.observation.Observation;
import org.openscrutiny.performance.observation.Rater;
import org.openscrutiny.performance.observation.Vintage;
import org.openscrutiny.performance.period.Measure;
import org.openscrutiny.performance.period.PeriodType;

/**
 * A published vintage that needs a rating.
 *
 * @param cause null for a first publication
 * @param publishedAt when the entry counts as published
 */
record Rateable(
        Indicator indicator,
        Observation observation,
        Vintage vintage,
        @Nullable RatingCause cause,
        Instant publishedAt) {
    static Rateable of(Rater.Shown shown) {
        return new Rateable(
                shown.indicator(),
                shown.observation(),
                shown.vintage(),
                shown.withdrawn() ? RatingCause.WITHDRAWN : null,
                shown.publishedAt());
    }

    /** What its rating judges: a forecast by flag or basis, the year so far by the type of its period. */
    Measure measure() {
        boolean forecast =
                vintage.figure().flags().contains(ObsStatus.F) || definitionBasis() == Basis.FORECAST_YEAR_END;
        if (forecast) {
            return Measure.FORECAST;
        }
        return observation.periodType() == PeriodType.YEAR_TO_DATE ? Measure.YEAR_TO_DATE : Measure.PERIOD;
    }

    private Basis definitionBasis() {
        return indicator.definitionOn(observation.periodEnd()).terms().basis();
    }

    String key() {
        return key(
                observation.indicatorId(),
                observation.areaCode(),
                observation.period().key(),
                measure());
    }

    static String key(String indicatorId, String areaCode, String periodKey, Measure measure) {
        return String.join("\n", indicatorId, areaCode, periodKey, measure.name());
    }
}
