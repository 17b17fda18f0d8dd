package org.openscrutiny.performance.series;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.performance.chart.Forecast;
import org.openscrutiny.performance.chart.Timeline;
import org.openscrutiny.performance.indicator.MeasureKind;
import org.openscrutiny.performance.period.Calendar;
import org.openscrutiny.performance.period.Period;
import org.openscrutiny.performance.period.PeriodType;
import org.openscrutiny.performance.period.Periods;
import org.openscrutiny.performance.rule.CalculationRule;
import org.openscrutiny.performance.series.ForecastView.NoForecast;
import org.openscrutiny.performance.series.ForecastView.YearToDateFrom;

/** Forecasts the year of the newest figure of a series. */
public final class Forecaster {
    private final IndicatorSeries series;
    private final PeriodType type;
    private final Timeline whole;
    private final Definition meaning;
    private final @Nullable BigDecimal target;

    private Forecaster(IndicatorSeries series, ChartQuery query) {
        this.series = series;
        this.type = query.type() == null ? series.comparedType() : query.type();
        this.whole = series.line(type);
        this.meaning = series.terms().of(whole);
        this.target = query.target();
    }

    /** The year so far. */
    private record SoFar(BigDecimal value, YearToDateFrom from) {}

    /**
     * The forecast, or why there is none.
     *
     * @throws Problem 422 {@code chart-not-meaningful} for a rolling, cumulative or overlapping series
     */
    public static ForecastView forecast(IndicatorSeries series, ChartQuery query) {
        return new Forecaster(series, query).made();
    }

    private ForecastView made() {
        NotMeaningful.refuse(series, whole, "forecast");
        if (meaning.kind() != MeasureKind.FLOW) {
            return none(NoForecast.NOT_A_FLOW);
        }
        var line = upToNewest(whole.newestPart());
        int step = months(type);
        if (line.isEmpty() || step == 0) {
            return none(NoForecast.NO_FIGURE);
        }
        var newest = line.slots().getLast().period();
        var year = Periods.yearOf(meaning.calendar(), newest.end());
        var soFar = soFar(line, year, newest, step);
        if (soFar.isEmpty()) {
            return none(NoForecast.YEAR_TO_DATE_INCOMPLETE);
        }
        int left = (12 - meaning.calendar().monthsGone(newest.lastMonth())) / step;
        var aim =
                new Forecast.Aim(target != null ? target : series.targetOf(year).orElse(null), meaning.polarity());
        return computed(line, year, soFar.get(), left, aim)
                .map(c -> view(year, newest, c, null))
                .orElseGet(() -> none(NoForecast.TOO_FEW_POINTS));
    }

    private Optional<ForecastView.Computed> computed(
            Timeline line, Period year, SoFar soFar, int left, Forecast.Aim aim) {
        var newest = line.slots().getLast().period();
        var share = series.terms().shareGone(newest, year);
        var forecast = share.isPresent()
                ? Optional.of(Forecast.seasonal(soFar.value(), left, share.get(), aim))
                : flow(line, soFar, left, aim);
        return forecast.map(f -> ForecastView.Computed.of(f, soFar.from()));
    }

    /** From the points since the last accepted rebase: the process as it runs. */
    private Optional<Forecast> flow(Timeline line, SoFar soFar, int left, Forecast.Aim aim) {
        var rebases = DrawnChart.places(series.rebases(), line);
        int from = rebases.isEmpty() ? 0 : rebases.lastKey();
        var values = line.values();
        return Forecast.flow(soFar.value(), left, values.subList(from, values.size()), aim);
    }

    private static Timeline upToNewest(Timeline line) {
        int size = line.slots().size();
        while (size > 0 && line.slots().get(size - 1).value() == null) {
            size--;
        }
        return new Timeline(line.type(), line.slots().subList(0, size));
    }

    /** The sum of the year's periods where all are there, else the year to date as reported. */
    private Optional<SoFar> soFar(Timeline line, Period year, Period newest, int step) {
        var parts = line.slots().stream()
                .filter(slot -> !slot.period().start().isBefore(year.start()))
                .toList();
        int needed = meaning.calendar().monthsGone(newest.lastMonth()) / step;
        if (parts.size() == needed && parts.stream().allMatch(slot -> slot.value() != null)) {
            var sum = parts.stream()
                    .map(slot -> Objects.requireNonNull(slot.value()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            return Optional.of(new SoFar(sum, YearToDateFrom.PERIODS));
        }
        if (year.calendar() != Calendar.FINANCIAL) {
            return Optional.empty();
        }
        return series.figure(Periods.yearToDate(newest.lastMonth()))
                .flatMap(f -> Optional.ofNullable(f.value()))
                .map(value -> new SoFar(value, YearToDateFrom.REPORTED));
    }

    private static int months(PeriodType type) {
        return switch (type) {
            case MONTH -> 1;
            case QUARTER -> 3;
            case HALF_YEAR -> 6;
            case FINANCIAL_YEAR, ACADEMIC_YEAR, CALENDAR_YEAR -> 12;
            case YEAR_TO_DATE, ROLLING, YEAR_ENDING, MULTI_YEAR, CUMULATIVE, AS_AT, EVENT, RANGE -> 0;
        };
    }

    private ForecastView none(NoForecast why) {
        return view(null, null, null, why);
    }

    private ForecastView view(
            @Nullable Period year,
            @Nullable Period upTo,
            ForecastView.@Nullable Computed computed,
            @Nullable NoForecast none) {
        return new ForecastView(
                series.indicator().id(),
                series.indicator().code(),
                series.areaCode(),
                type,
                year == null ? null : year.key(),
                upTo == null ? null : upTo.key(),
                computed,
                none,
                CalculationRule.FORECAST,
                series.forecasts().stream()
                        .map(ForecastView.OfficersForecast::of)
                        .toList());
    }
}
