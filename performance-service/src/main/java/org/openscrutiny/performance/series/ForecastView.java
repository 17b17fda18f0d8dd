package org.openscrutiny.performance.series;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.chart.Forecast;
import org.openscrutiny.performance.observation.ObservationView;
import org.openscrutiny.performance.period.PeriodType;
import org.openscrutiny.performance.rule.CalculationRule;

/**
 * Where a year is expected to end: the computed forecast of a flow with every number it was made from, or why there is
 * none, and what officers published.
 *
 * @param year key of the year
 * @param upTo key of the newest period that went in
 */
public record ForecastView(
        String indicatorId,
        String indicatorCode,
        String areaCode,
        PeriodType type,
        @Nullable String year,
        @Nullable String upTo,
        @Nullable Computed computed,
        @Nullable NoForecast none,
        CalculationRule ruleSet,
        List<OfficersForecast> officers) {

    /** The numbers of {@link Forecast}, to twelve decimals. */
    public record Computed(
            Forecast.Method method,
            BigDecimal yearToDate,
            YearToDateFrom yearToDateFrom,
            int periodsLeft,
            int points,
            @Nullable BigDecimal mean,
            @Nullable BigDecimal sigma,
            @Nullable BigDecimal width,
            @Nullable BigDecimal share,
            BigDecimal expected,
            @Nullable BigDecimal lower,
            @Nullable BigDecimal upper,
            @Nullable BigDecimal target,
            @Nullable BigDecimal probabilityMet) {
        static Computed of(Forecast forecast, YearToDateFrom from) {
            return new Computed(
                    forecast.method(),
                    Shown.exactly(forecast.yearToDate()),
                    from,
                    forecast.periodsLeft(),
                    forecast.points(),
                    Shown.number(forecast.mean()),
                    Shown.number(forecast.sigma()),
                    Shown.number(forecast.width()),
                    Shown.number(forecast.share()),
                    Shown.exactly(forecast.expected()),
                    Shown.number(forecast.lower()),
                    Shown.number(forecast.upper()),
                    Shown.number(forecast.target()),
                    Shown.number(forecast.probabilityMet()));
        }
    }

    /** What the year so far was taken from. */
    public enum YearToDateFrom {
        PERIODS,
        REPORTED
    }

    /** Why nothing is computed. */
    public enum NoForecast {
        NOT_A_FLOW("only what is counted over time adds up; here an officer's forecast is the only one"),
        NO_FIGURE("there is no figure to go on from"),
        YEAR_TO_DATE_INCOMPLETE("a figure of the year so far is missing"),
        TOO_FEW_POINTS("there are fewer than 12 past figures of the process as it runs");

        private final String words;

        NoForecast(String words) {
            this.words = words;
        }

        /** In plain words. */
        public String words() {
            return words;
        }
    }

    /** A forecast that an officer published. */
    public record OfficersForecast(
            String observationId, String period, @Nullable BigDecimal value) {
        static OfficersForecast of(ObservationView figure) {
            return new OfficersForecast(figure.id(), figure.period().key(), figure.value());
        }
    }
}
