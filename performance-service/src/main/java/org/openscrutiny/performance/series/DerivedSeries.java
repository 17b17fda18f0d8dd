package org.openscrutiny.performance.series;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.chart.Aggregation;
import org.openscrutiny.performance.chart.NoAggregate;
import org.openscrutiny.performance.observation.ObsStatus;
import org.openscrutiny.performance.observation.ObservationView;
import org.openscrutiny.performance.period.Period;
import org.openscrutiny.performance.period.PeriodParts;
import org.openscrutiny.performance.period.PeriodType;

/** Quarters, halves, years, years to date and rolling years made from the months or quarters that are published. */
final class DerivedSeries {
    private final IndicatorSeries series;
    private final PeriodType raw;
    private final Map<Period, ObservationView> parts = new HashMap<>();
    private final Map<Period, Boolean> breaks = new HashMap<>();

    private DerivedSeries(IndicatorSeries series) {
        this.series = series;
        this.raw = series.rawType();
        ObservationView before = null;
        for (var figure : series.figures(raw)) {
            var period = IndicatorSeries.period(figure);
            parts.put(period, figure);
            breaks.put(
                    period, before != null && series.breakBefore(before, figure).isPresent());
            before = figure;
        }
    }

    /** The points of a type, oldest first; none where the type is not made of what is published. */
    static List<DerivedPoint> of(IndicatorSeries series, PeriodType type, SeriesFilter wanted) {
        var figures = series.figures(series.rawType());
        if (figures.isEmpty() || type == series.rawType()) {
            return List.of();
        }
        var derived = new DerivedSeries(series);
        var first = IndicatorSeries.period(figures.getFirst()).firstMonth();
        var last = IndicatorSeries.period(figures.getLast()).lastMonth();
        return PeriodParts.wholes(type, derived.raw, series.current().calendar(), first, last).stream()
                .filter(wanted::holds)
                .map(derived::point)
                .toList();
    }

    private DerivedPoint point(Period whole) {
        var periods = PeriodParts.of(whole, raw, series.current().calendar());
        var meaning = series.terms().on(whole.end());
        var made = oneUnit(periods, meaning)
                ? Aggregation.of(meaning.kind(), meaning.factor(), parts(periods))
                : Aggregation.none(NoAggregate.UNIT_CHANGED, published(periods), periods.size());
        var value = Shown.number(made.value());
        var beside = series.figure(whole).orElse(null);
        var reported = beside == null ? null : beside.value();
        var differs = differ(value, reported, meaning.publishedScale());
        return DerivedPoint.beside(
                whole,
                made,
                reported,
                differs,
                beside == null || !Boolean.TRUE.equals(differs)
                        ? null
                        : ProposedCheck.of(series, meaning, beside, figures(periods)));
    }

    private List<Aggregation.Part> parts(List<Period> periods) {
        var all = new ArrayList<Aggregation.Part>();
        for (int i = 0; i < periods.size(); i++) {
            var figure = parts.get(periods.get(i));
            all.add(figure == null ? Aggregation.Part.ABSENT : part(figure, i > 0 && broken(periods.get(i))));
        }
        return all;
    }

    private boolean broken(Period period) {
        return Boolean.TRUE.equals(breaks.get(period));
    }

    static Aggregation.Part part(ObservationView figure, boolean breaks) {
        var flags = new ArrayList<>(figure.flags());
        if (breaks && !flags.contains(ObsStatus.B)) {
            flags.add(ObsStatus.B);
        }
        return new Aggregation.Part(figure.value(), figure.numerator(), figure.denominator(), flags);
    }

    private List<ObservationView> figures(List<Period> periods) {
        return periods.stream().map(parts::get).filter(Objects::nonNull).toList();
    }

    private int published(List<Period> periods) {
        return Math.toIntExact(
                figures(periods).stream().filter(f -> f.value() != null).count());
    }

    private boolean oneUnit(List<Period> periods, Definition meaning) {
        return periods.stream()
                .map(period -> series.terms().on(period.end()))
                .allMatch(part -> part.countsLike(meaning));
    }

    /** Null where there are not two numbers. */
    private static @Nullable Boolean differ(@Nullable BigDecimal one, @Nullable BigDecimal other, int scale) {
        if (one == null || other == null) {
            return null;
        }
        return one.setScale(scale, RoundingMode.HALF_UP).compareTo(other.setScale(scale, RoundingMode.HALF_UP)) != 0;
    }
}
