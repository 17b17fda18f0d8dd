package org.openscrutiny.performance.series;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.chart.SeriesPoint;
import org.openscrutiny.performance.chart.Timeline;
import org.openscrutiny.performance.indicator.Basis;
import org.openscrutiny.performance.indicator.Frequency;
import org.openscrutiny.performance.indicator.IndicatorView;
import org.openscrutiny.performance.observation.ObsStatus;
import org.openscrutiny.performance.observation.ObservationView;
import org.openscrutiny.performance.period.Calendar;
import org.openscrutiny.performance.period.Measure;
import org.openscrutiny.performance.period.Period;
import org.openscrutiny.performance.period.PeriodType;
import org.openscrutiny.performance.period.Periods;

/** Everything that is published of one indicator and area, as series of one type of period each. */
public final class IndicatorSeries {
    private static final String TOTAL = "_T";

    private final IndicatorView indicator;
    private final String areaCode;
    private final PublicTerms terms;
    private final List<ObservationView> figures;
    private final List<ObservationView> forecasts;
    private final List<PublicRating> ratings;

    IndicatorSeries(
            IndicatorView indicator,
            String areaCode,
            PublicTerms terms,
            List<ObservationView> observations,
            List<PublicRating> ratings) {
        this.indicator = indicator;
        this.areaCode = areaCode;
        this.terms = terms;
        this.ratings = ratings;
        var totals = observations.stream()
                .filter(o -> o.category().equals(TOTAL))
                .sorted(Comparator.comparing((ObservationView o) -> o.period().end())
                        .thenComparing(o -> o.period().key()))
                .toList();
        this.figures = totals.stream().filter(o -> !isForecast(o)).toList();
        this.forecasts = totals.stream().filter(this::isForecast).toList();
    }

    /** A forecast never enters a series. */
    private boolean isForecast(ObservationView figure) {
        return figure.flags().contains(ObsStatus.F) || definition(figure).basis() == Basis.FORECAST_YEAR_END;
    }

    public IndicatorView indicator() {
        return indicator;
    }

    public String areaCode() {
        return areaCode;
    }

    PublicTerms terms() {
        return terms;
    }

    Definition current() {
        return terms.current();
    }

    /** All approved versions, oldest first. */
    public List<Definition> definitions() {
        return terms.definitions();
    }

    public List<RebaseView> rebases() {
        return terms.rebases();
    }

    /** What officers expect of years to come. */
    List<ObservationView> forecasts() {
        return forecasts;
    }

    Definition definition(ObservationView figure) {
        return terms.on(figure.period().end());
    }

    /** The types of period that figures are published for. */
    Set<PeriodType> types() {
        var types = EnumSet.noneOf(PeriodType.class);
        figures.forEach(f -> types.add(f.period().type()));
        return types;
    }

    /** Figures of one type, oldest first. */
    List<ObservationView> figures(PeriodType type) {
        return figures.stream().filter(f -> f.period().type() == type).toList();
    }

    /** The figures of one type as they are calculated with. */
    Timeline line(PeriodType type) {
        var points = new ArrayList<SeriesPoint>();
        ObservationView before = null;
        for (var figure : figures(type)) {
            points.add(new SeriesPoint(
                    period(figure),
                    figure.value(),
                    figure.numerator(),
                    figure.denominator(),
                    breakBefore(before, figure).isPresent()));
            before = figure;
        }
        return Timeline.of(type, points, current().frequency().months());
    }

    /** Why a figure cannot be compared with the one before it, in words. */
    Optional<String> breakBefore(@Nullable ObservationView before, ObservationView figure) {
        if (figure.flags().contains(ObsStatus.B)) {
            return Optional.of("marked as a break of the series");
        }
        return before == null
                ? Optional.empty()
                : terms.breakBetween(before.period().end(), figure.period().end())
                        .map(d -> "definition " + d.number() + " holds from " + d.validFrom());
    }

    static Period period(ObservationView figure) {
        return Periods.ofKey(figure.period().key());
    }

    Optional<ObservationView> figure(Period period) {
        return figures.stream().filter(f -> period(f).equals(period)).findFirst();
    }

    /** The rating of a figure. */
    Optional<PublicRating> rating(ObservationView figure) {
        var measure = figure.period().type() == PeriodType.YEAR_TO_DATE ? Measure.YEAR_TO_DATE : Measure.PERIOD;
        return ratings.stream()
                .filter(r -> r.measure() == measure
                        && r.period().key().equals(figure.period().key()))
                .findFirst();
    }

    /** The level due at the newest rated figure of a type. */
    Optional<BigDecimal> levelDue(PeriodType type) {
        return newest(figures(type).stream()
                .map(f -> rating(f).map(r -> r.inputs().level()))
                .flatMap(Optional::stream)
                .toList());
    }

    /** The level of the year, by its newest rating. */
    Optional<BigDecimal> targetOf(Period year) {
        return newest(ratings.stream()
                .filter(r -> !r.period().end().isBefore(year.start())
                        && !r.period().end().isAfter(year.end()))
                .sorted(Comparator.comparing(r -> r.period().end()))
                .map(PublicRating::target)
                .flatMap(t -> Optional.ofNullable(t).stream())
                .toList());
    }

    private static <T> Optional<T> newest(List<T> all) {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    /** The type in which the indicator is published. */
    public PeriodType ownType() {
        var present = types();
        var own = ownType(current());
        boolean standsIn = current().basis() == Basis.PERIOD && !present.contains(own) && !present.isEmpty();
        return standsIn ? present.iterator().next() : own;
    }

    /** The type that a page shows first: single periods where there are any. */
    public PeriodType shownType() {
        var present = types();
        for (var type : List.of(rawType(), ownType())) {
            if (present.contains(type)) {
                return type;
            }
        }
        return present.isEmpty() ? rawType() : present.iterator().next();
    }

    /** The type of single periods behind it: the months alone of what adds up over months. */
    public PeriodType rawType() {
        return switch (current().basis()) {
            case PERIOD, AS_AT, EVENT, FORECAST_YEAR_END -> ownType();
            case CUMULATIVE_IN_YEAR, CUMULATIVE_MULTI_YEAR, ROLLING ->
                single(current().frequency(), current().calendar());
        };
    }

    /** The type that directions and forecasts are made from: the months alone of a year's running total. */
    PeriodType comparedType() {
        return current().basis() == Basis.CUMULATIVE_IN_YEAR ? rawType() : ownType();
    }

    private static PeriodType ownType(Definition definition) {
        return switch (definition.basis()) {
            case PERIOD -> single(definition.frequency(), definition.calendar());
            case CUMULATIVE_IN_YEAR -> PeriodType.YEAR_TO_DATE;
            case CUMULATIVE_MULTI_YEAR -> PeriodType.CUMULATIVE;
            case ROLLING -> PeriodType.ROLLING;
            case AS_AT -> PeriodType.AS_AT;
            case EVENT -> PeriodType.EVENT;
            case FORECAST_YEAR_END -> year(definition.calendar());
        };
    }

    private static PeriodType single(Frequency frequency, Calendar calendar) {
        return switch (frequency) {
            case MONTHLY -> PeriodType.MONTH;
            case QUARTERLY -> PeriodType.QUARTER;
            case ANNUAL -> year(calendar);
            case EVENT -> PeriodType.EVENT;
        };
    }

    private static PeriodType year(Calendar calendar) {
        return switch (calendar) {
            case FINANCIAL -> PeriodType.FINANCIAL_YEAR;
            case ACADEMIC -> PeriodType.ACADEMIC_YEAR;
            case CALENDAR -> PeriodType.CALENDAR_YEAR;
        };
    }
}
