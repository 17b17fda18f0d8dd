package org.openscrutiny.performance.series;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.chart.Timeline;
import org.openscrutiny.performance.indicator.Basis;
import org.openscrutiny.performance.indicator.IndicatorView;
import org.openscrutiny.performance.observation.ObsStatus;
import org.openscrutiny.performance.observation.ObservationView;
import org.openscrutiny.performance.period.Measure;
import org.openscrutiny.performance.period.Period;
import org.openscrutiny.performance.period.PeriodType;
import org.openscrutiny.performance.period.Periods;

/** Everything that is published of one indicator and area, as series of one type of period each. */
public final class IndicatorSeries {
    static final String TOTAL = "_T";

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

    /** The same indicator for another area; charts of it are not drawn, so that it has no rebases. */
    IndicatorSeries elsewhere(String area, List<ObservationView> observations, List<PublicRating> others) {
        return new IndicatorSeries(indicator, area, terms.withoutArea(), observations, others);
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
        return terms.line(
                type, figures(type).stream().map(IndicatorSeries::chartFigure).toList());
    }

    private static ChartFigure chartFigure(ObservationView figure) {
        return new ChartFigure(
                period(figure),
                figure.value(),
                figure.numerator(),
                figure.denominator(),
                figure.flags().contains(ObsStatus.B));
    }

    /** Why a figure cannot be compared with the one before it, in words. */
    Optional<String> breakBefore(@Nullable ObservationView before, ObservationView figure) {
        return terms.breakBefore(before == null ? null : chartFigure(before), chartFigure(figure));
    }

    static Period period(ObservationView figure) {
        return Periods.ofKey(figure.period().key());
    }

    Optional<ObservationView> figure(Period period) {
        return figures.stream().filter(f -> period(f).equals(period)).findFirst();
    }

    /** The rating of a figure. */
    Optional<PublicRating> rating(ObservationView figure) {
        var measure = measure(figure.period().type());
        return ratings.stream()
                .filter(r -> r.measure() == measure
                        && r.period().key().equals(figure.period().key()))
                .findFirst();
    }

    /** What the ratings of figures of a type judge. */
    static Measure measure(PeriodType type) {
        return type == PeriodType.YEAR_TO_DATE ? Measure.YEAR_TO_DATE : Measure.PERIOD;
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
        return seriesTypes().own();
    }

    /** The type that a page shows first: single periods where there are any. */
    public PeriodType shownType() {
        return seriesTypes().shown();
    }

    /** The type of single periods behind it: the months alone of what adds up over months. */
    public PeriodType rawType() {
        return seriesTypes().raw();
    }

    /** The type that directions and forecasts are made from: the months alone of a year's running total. */
    PeriodType comparedType() {
        return seriesTypes().compared();
    }

    private SeriesTypes seriesTypes() {
        return new SeriesTypes(current(), types());
    }
}
