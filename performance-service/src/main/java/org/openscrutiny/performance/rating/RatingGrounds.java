package org.openscrutiny.performance.rating;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.chart.Comparison;
import org.openscrutiny.performance.chart.Movement;
import org.openscrutiny.performance.chart.SeriesPoint;
import org.openscrutiny.performance.chart.Succession;
import org.openscrutiny.performance.chart.Timeline;
import org.openscrutiny.performance.indicator.DefinitionTerms;
import org.openscrutiny.performance.observation.Figure;
import org.openscrutiny.performance.observation.ObsStatus;
import org.openscrutiny.performance.observation.Observation;
import org.openscrutiny.performance.observation.Observations;
import org.openscrutiny.performance.observation.Vintage;
import org.openscrutiny.performance.observation.VintageState;
import org.openscrutiny.performance.period.Measure;
import org.openscrutiny.performance.period.Period;
import org.openscrutiny.performance.period.PeriodType;
import org.openscrutiny.performance.period.Periods;
import org.openscrutiny.performance.target.ExpectedRange;
import org.openscrutiny.performance.target.ExpectedRanges;
import org.openscrutiny.performance.target.Target;
import org.openscrutiny.performance.target.Targets;

/** Targets, ranges and last year's figures for many ratings, read with a fixed number of statements. */
final class RatingGrounds {
    /** Types whose figures do not follow each other from key to key: the one before is the newest that is there. */
    private static final Set<PeriodType> IRREGULAR =
            Set.of(PeriodType.AS_AT, PeriodType.EVENT, PeriodType.MULTI_YEAR, PeriodType.RANGE);

    private final Map<String, List<Target>> targets = new HashMap<>();
    private final Map<String, ExpectedRange> ranges = new HashMap<>();
    private final Map<String, BigDecimal> figures = new HashMap<>();
    private final Map<String, List<SeriesPoint>> irregular = new HashMap<>();

    static RatingGrounds read(
            Collection<Rateable> all, Targets targets, ExpectedRanges ranges, Observations observations) {
        Set<String> indicators = new HashSet<>();
        Set<String> areas = new HashSet<>();
        Set<String> previous = new HashSet<>();
        Set<String> targeted = new HashSet<>();
        for (Rateable one : all) {
            indicators.add(one.indicator().id());
            areas.add(one.observation().areaCode());
            previous.addAll(previousKeys(terms(one), one.observation().period()));
            targeted.addAll(targetKeys(one));
            before(one).map(Period::key).ifPresent(previous::add);
        }
        RatingGrounds grounds = new RatingGrounds();
        for (Target target : targets.inForce(indicators, areas, targeted)) {
            grounds.targets
                    .computeIfAbsent(
                            key(
                                    target.indicatorId(),
                                    target.areaCode(),
                                    target.period().key()),
                            k -> new ArrayList<>())
                    .add(target);
        }
        for (ExpectedRange range : ranges.of(indicators, areas)) {
            grounds.ranges.put(
                    key(range.indicatorId(), range.areaCode(), range.period().key()), range);
        }
        observations.of(indicators, areas, previous).stream()
                .filter(Observation::total)
                .forEach(grounds::keep);
        List<Rateable> irregular = all.stream().filter(RatingGrounds::irregular).toList();
        if (!irregular.isEmpty()) {
            LocalDate from = irregular.stream()
                    .map(RatingGrounds::farthestBefore)
                    .min(LocalDate::compareTo)
                    .orElseThrow();
            LocalDate to = irregular.stream()
                    .map(one -> one.observation().periodEnd())
                    .max(LocalDate::compareTo)
                    .orElseThrow();
            observations.between(indicators, areas, IRREGULAR, from, to).stream()
                    .filter(Observation::total)
                    .forEach(grounds::keepPoint);
        }
        return grounds;
    }

    private static boolean irregular(Rateable one) {
        return IRREGULAR.contains(one.observation().period().type());
    }

    /** Behind two rhythms a figure is missing in between, whatever the day. */
    private static LocalDate farthestBefore(Rateable one) {
        int rhythm = terms(one).frequency().months();
        boolean counted = one.observation().period().type() == PeriodType.AS_AT && rhythm > 0;
        return counted ? one.observation().periodEnd().minusMonths(2L * rhythm) : LocalDate.EPOCH;
    }

    private void keep(Observation observation) {
        comparable(observation)
                .map(Figure::value)
                .ifPresent(value -> figures.put(
                        key(
                                observation.indicatorId(),
                                observation.areaCode(),
                                observation.period().key()),
                        value));
    }

    private void keepPoint(Observation observation) {
        Period period = observation.period();
        String series = key(
                observation.indicatorId(), observation.areaCode(), period.type().name());
        comparable(observation)
                .ifPresent(figure -> irregular
                        .computeIfAbsent(series, k -> new ArrayList<>())
                        .add(SeriesPoint.of(period, figure.value())));
    }

    /** A forecast is nothing to compare with, nor is what was withdrawn. */
    private static Optional<Figure> comparable(Observation observation) {
        return observation
                .published()
                .filter(vintage -> vintage.state() == VintageState.PUBLISHED)
                .map(Vintage::figure)
                .filter(figure -> !figure.flags().contains(ObsStatus.F));
    }

    /** The target in force at the end of the period: of the very period, else of the year it lies in. */
    @Nullable
    Target target(Rateable one) {
        LocalDate end = one.observation().periodEnd();
        for (String periodKey : targetKeys(one)) {
            Target found = null;
            for (Target target : targets.getOrDefault(key(one, periodKey), List.of())) {
                found = target.effectiveFrom().isAfter(end) ? found : target;
            }
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static List<String> targetKeys(Rateable one) {
        Period period = one.observation().period();
        return List.of(
                period.key(),
                Periods.yearOf(terms(one).calendar(), period.end()).key());
    }

    /** The range expected for the very period. */
    @Nullable
    ExpectedRange range(Rateable one) {
        return ranges.get(key(one, one.observation().period().key()));
    }

    /** The figure of the year before, as dashboards print it beside the result. */
    @Nullable
    BigDecimal previous(Rateable one) {
        for (String periodKey : previousKeys(terms(one), one.observation().period())) {
            BigDecimal found = figures.get(key(one, periodKey));
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /**
     * The way from the previous period of the series, as {@link Comparison} has it for the newest of a series; null where
     * that finds none, and for a year to date or a forecast.
     *
     * @param level due; what nearness is measured from under ON_TARGET
     */
    @Nullable
    Movement direction(Rateable one, @Nullable BigDecimal level) {
        if (one.measure() != Measure.PERIOD || one.cause() == RatingCause.WITHDRAWN) {
            return null;
        }
        SeriesPoint before = irregular(one) ? newestBefore(one) : pointBefore(one);
        if (before == null) {
            return null;
        }
        Period period = one.observation().period();
        Figure figure = one.vintage().figure();
        DefinitionTerms terms = terms(one);
        boolean breaks = figure.flags().contains(ObsStatus.B)
                || one.indicator()
                        .breakBetween(before.period().end(), period.end())
                        .isPresent();
        SeriesPoint now = new SeriesPoint(period, figure.value(), null, null, breaks);
        Timeline line = Timeline.of(
                period.type(), List.of(before, now), terms.frequency().months());
        return new Comparison(terms.polarity(), level, terms.scale())
                .previous(line)
                .movement();
    }

    private @Nullable SeriesPoint newestBefore(Rateable one) {
        Period period = one.observation().period();
        return irregular.getOrDefault(key(one, period.type().name()), List.of()).stream()
                .filter(point -> point.period().end().isBefore(period.end()))
                .max(Comparator.comparing(point -> point.period().end()))
                .orElse(null);
    }

    private @Nullable SeriesPoint pointBefore(Rateable one) {
        return before(one)
                .map(period -> SeriesPoint.of(period, figures.get(key(one, period.key()))))
                .orElse(null);
    }

    private static Optional<Period> before(Rateable one) {
        return Succession.previous(
                one.observation().period(), terms(one).frequency().months());
    }

    static DefinitionTerms terms(Rateable one) {
        return one.indicator().definitionOn(one.observation().periodEnd()).terms();
    }

    /** Last year's periods to look for, the first found wins. */
    private static List<String> previousKeys(DefinitionTerms terms, Period period) {
        int year = terms.calendar().yearOf(period.lastMonth());
        YearMonth end = terms.calendar().start(year).minusMonths(1);
        return switch (terms.basis()) {
            case PERIOD, CUMULATIVE_IN_YEAR, FORECAST_YEAR_END ->
                List.of(Periods.year(terms.calendar(), year - 1).key());
            case ROLLING -> List.of(Periods.rolling12(end).key());
            case CUMULATIVE_MULTI_YEAR ->
                List.of(Periods.lastMonths(terms.windowMonths() == null ? 12 : terms.windowMonths(), end)
                        .key());
            case AS_AT -> List.of(Periods.asAt(end.atEndOfMonth()).key());
            case EVENT ->
                IntStream.rangeClosed(1, 4)
                        .mapToObj(back ->
                                Periods.event(period.start().getYear() - back).key())
                        .toList();
        };
    }

    private static String key(Rateable one, String periodKey) {
        return key(one.indicator().id(), one.observation().areaCode(), periodKey);
    }

    private static String key(String indicatorId, String areaCode, String periodKey) {
        return String.join("\n", indicatorId, areaCode, periodKey);
    }
}
