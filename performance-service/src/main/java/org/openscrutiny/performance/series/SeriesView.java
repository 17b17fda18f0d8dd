package org.openscrutiny.performance.series;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.area.AreaView;
import org.openscrutiny.performance.chart.ConfidenceInterval;
import org.openscrutiny.performance.chart.Timeline;
import org.openscrutiny.performance.exchange.JsonStat;
import org.openscrutiny.performance.indicator.Polarity;
import org.openscrutiny.performance.indicator.Unit;
import org.openscrutiny.performance.observation.MissingReason;
import org.openscrutiny.performance.observation.ObsStatus;
import org.openscrutiny.performance.observation.ObservationView;
import org.openscrutiny.performance.observation.ObservationView.PublishedVintage;
import org.openscrutiny.performance.observation.PeriodView;
import org.openscrutiny.performance.observation.Qualifier;
import org.openscrutiny.performance.period.PeriodType;
import org.openscrutiny.performance.rating.RatingReason;
import org.openscrutiny.performance.rating.RatingStatus;
import org.openscrutiny.performance.rule.CalculationRule;

/** The published figures of an indicator and area, raw and running side by side, each oldest first. */
public record SeriesView(
        String indicatorId,
        String indicatorCode,
        String name,
        String areaCode,
        Unit unit,
        int publishedScale,
        Polarity polarity,
        List<Line> series) {

    /**
     * The figures of one type of period.
     *
     * @param areaCode the area of these figures
     * @param madeOf where the area has no figures of its own: its parts, whose figures make {@code derived}
     * @param notForCharts why no control chart is made of it, absent where one is
     * @param gaps periods that nothing was published for, between those that are there
     * @param derived where the type was asked for by name and is made of shorter periods: what those give
     */
    public record Line(
            PeriodType type,
            String areaCode,
            @Nullable List<AreaPart> madeOf,
            @Nullable String notForCharts,
            List<Point> points,
            List<String> gaps,
            @Nullable List<DerivedPoint> derived) {}

    /**
     * A part of an area.
     *
     * @param validFrom first day on which it counts, {@code validTo} the last
     */
    public record AreaPart(
            String code,
            String name,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {
        static AreaPart of(AreaView area) {
            return new AreaPart(area.code(), area.name(), area.validFrom(), area.validTo());
        }
    }

    /**
     * One figure.
     *
     * @param interval of percentages that are r of n and of rates, where their parts are published
     * @param breaks why it cannot be compared with the one before it
     */
    public record Point(
            String observationId,
            PeriodView period,
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable Interval interval,
            List<ObsStatus> flags,
            ObsStatus primaryFlag,
            @Nullable MissingReason missingReason,
            @Nullable Qualifier qualifier,
            int vintage,
            Instant publishedAt,
            int definitionNumber,
            @Nullable String breaks,
            @Nullable Mark rating,
            List<PublishedVintage> vintages) {}

    /**
     * Where the figure behind the published one lies with 95% confidence, in its unit, if chance alone moves it.
     *
     * @param method WILSON for a percentage; for a rate BYAR, under ten events EXACT
     */
    public record Interval(
            BigDecimal lower, BigDecimal upper, ConfidenceInterval.Method method, CalculationRule ruleSet) {
        static @Nullable Interval of(Definition meaning, ObservationView figure) {
            var cases = figure.numerator();
            var all = figure.denominator();
            if (figure.value() == null || cases == null || all == null || cases.signum() < 0 || all.signum() <= 0) {
                return null;
            }
            return switch (meaning.kind()) {
                case PERCENTAGE ->
                    Boolean.TRUE.equals(meaning.bounded()) && cases.compareTo(all) <= 0
                            ? of(
                                    ConfidenceInterval.wilson(cases.doubleValue(), all.doubleValue()),
                                    meaning.factor().doubleValue(),
                                    ConfidenceInterval.Method.WILSON)
                            : null;
                case RATE ->
                    of(
                            ConfidenceInterval.count(cases.doubleValue()),
                            meaning.factor().doubleValue() / all.doubleValue(),
                            ConfidenceInterval.Method.ofCount(cases.doubleValue()));
                case FLOW, STOCK, MEAN, SCORE, UNIQUE_COUNT -> null;
            };
        }

        private static Interval of(ConfidenceInterval interval, double factor, ConfidenceInterval.Method method) {
            var scaled = interval.times(factor);
            return new Interval(
                    Shown.exactly(BigDecimal.valueOf(scaled.lower())),
                    Shown.exactly(BigDecimal.valueOf(scaled.upper())),
                    method,
                    CalculationRule.CONFIDENCE_INTERVAL);
        }
    }

    /**
     * The rating of a figure.
     *
     * @param entry number of the newest frozen entry
     * @param judged a person's status beside it
     */
    public record Mark(
            String ratingId,
            int entry,
            RatingStatus rating,
            RatingReason reason,
            String reasonText,
            @Nullable RatingStatus judged) {
        static Mark of(PublicRating rating) {
            var judgement = rating.judgement();
            return new Mark(
                    rating.id(),
                    rating.entry(),
                    rating.rating(),
                    rating.reason(),
                    rating.reasonText(),
                    judgement == null ? null : judgement.rating());
        }
    }

    /**
     * Every series, or those of the types and periods wanted, one area after the other; of areas without figures what
     * their parts give together.
     */
    public static SeriesView of(SeriesOfAreas found, SeriesFilter wanted) {
        var all = new ArrayList<Line>();
        var sums = found.sums();
        for (var series : found.all()) {
            all.addAll(lines(series, wanted));
            if (sums != null && series.types().isEmpty() && AreaSums.additive(series.current())) {
                all.addAll(sums(series.areaCode(), sums, wanted));
            }
        }
        return of(found.first(), all);
    }

    private static List<Line> sums(String area, AreaSums sums, SeriesFilter wanted) {
        var parts = sums.parts(area).stream().map(AreaPart::of).toList();
        return sums.types(area).stream()
                .filter(wanted::type)
                .map(type -> new Line(type, area, parts, null, List.of(), List.of(), sums.points(area, type, wanted)))
                .toList();
    }

    private static SeriesView of(IndicatorSeries series, List<Line> lines) {
        var indicator = series.indicator();
        return new SeriesView(
                indicator.id(),
                indicator.code(),
                indicator.name(),
                series.areaCode(),
                indicator.unit(),
                indicator.publishedScale(),
                indicator.polarity(),
                lines);
    }

    /**
     * The same figures as a dataset of JSON-stat 2.0, with a note for each area that is made of its parts.
     *
     * @param names of areas, as far as they are registered
     */
    String jsonStat(Map<String, String> names) {
        var dataset = new JsonStat();
        dataset.indicator(indicatorCode, name, unit.name(), publishedScale);
        for (var line : series) {
            var area = line.areaCode();
            dataset.area(area, names.getOrDefault(area, area));
            for (var point : line.points()) {
                var key = point.period().key();
                dataset.figure(indicatorCode, area, key, "_T", point.value(), point.primaryFlag(), point.publishedAt());
            }
            var parts = line.madeOf();
            if (parts != null) {
                dataset.note("The figures of " + area + " are made of those of its parts "
                        + parts.stream().map(AreaPart::code).collect(Collectors.joining(", "))
                        + "; nobody returned them, and they are not rated.");
                for (var made : Objects.requireNonNull(line.derived())) {
                    var key = made.period().key();
                    dataset.figure(indicatorCode, area, key, "_T", made.value(), made.primaryFlag(), null);
                }
            }
        }
        return dataset.text();
    }

    private static List<Line> lines(IndicatorSeries series, SeriesFilter wanted) {
        var lines = new ArrayList<Line>();
        for (var type : PeriodType.values()) {
            var derived = wanted.named() && wanted.type(type)
                    ? DerivedSeries.of(series, type, wanted)
                    : List.<DerivedPoint>of();
            if (wanted.type(type) && (series.types().contains(type) || !derived.isEmpty())) {
                lines.add(line(series, type, wanted, derived));
            }
        }
        return lines;
    }

    private static Line line(IndicatorSeries series, PeriodType type, SeriesFilter wanted, List<DerivedPoint> derived) {
        var points = new ArrayList<Point>();
        ObservationView before = null;
        for (var figure : series.figures(type)) {
            if (wanted.holds(IndicatorSeries.period(figure))) {
                points.add(
                        point(series, figure, series.breakBefore(before, figure).orElse(null)));
            }
            before = figure;
        }
        var line = series.line(type);
        return new Line(
                type,
                series.areaCode(),
                null,
                line.notMeaningful().orElse(null),
                points,
                gaps(line, wanted),
                derived.isEmpty() ? null : derived);
    }

    private static List<String> gaps(Timeline line, SeriesFilter wanted) {
        return line.slots().stream()
                .filter(slot -> slot.point() == null)
                .map(Timeline.Slot::period)
                .filter(wanted::holds)
                .map(p -> p.key())
                .toList();
    }

    private static Point point(IndicatorSeries series, ObservationView figure, @Nullable String breaks) {
        return new Point(
                figure.id(),
                figure.period(),
                figure.value(),
                figure.numerator(),
                figure.denominator(),
                Interval.of(series.definition(figure), figure),
                figure.flags(),
                figure.primaryFlag(),
                figure.missingReason(),
                figure.qualifier(),
                figure.vintage(),
                figure.publishedAt(),
                series.definition(figure).number(),
                breaks,
                series.rating(figure).map(Mark::of).orElse(null),
                figure.vintages());
    }
}
