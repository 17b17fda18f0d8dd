package org.openscrutiny.performance.dashboard;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openscrutiny.performance.chart.SeriesPoint;
import org.openscrutiny.performance.chart.Timeline;
import org.openscrutiny.performance.dashboard.PublishedFigures.Shown;
import org.openscrutiny.performance.indicator.Basis;
import org.openscrutiny.performance.indicator.DefinitionTerms;
import org.openscrutiny.performance.indicator.Frequency;
import org.openscrutiny.performance.indicator.Indicator;
import org.openscrutiny.performance.observation.ObsStatus;
import org.openscrutiny.performance.period.Period;
import org.openscrutiny.performance.period.PeriodType;
import org.openscrutiny.performance.period.Periods;

/** Which figure stands in which column of a dashboard: the latest of its kind that had ended on the day judged. */
final class Slots {
    private static final Set<PeriodType> YEARS =
            Set.of(PeriodType.FINANCIAL_YEAR, PeriodType.ACADEMIC_YEAR, PeriodType.CALENDAR_YEAR);
    private static final Set<PeriodType> PARTS =
            Set.of(PeriodType.MONTH, PeriodType.QUARTER, PeriodType.HALF_YEAR, PeriodType.EVENT);

    private final PublishedFigures figures;
    private final DefinitionTerms terms;
    private final LocalDate judgedOn;

    Slots(PublishedFigures figures, DefinitionTerms terms, LocalDate judgedOn) {
        this.figures = figures;
        this.terms = terms;
        this.judgedOn = judgedOn;
    }

    /** Whether month and year to date are one figure: a rolling year, a total over years, a point, an event. */
    boolean shared() {
        return switch (terms.basis()) {
            case ROLLING, CUMULATIVE_MULTI_YEAR, AS_AT, EVENT -> true;
            case PERIOD, CUMULATIVE_IN_YEAR, FORECAST_YEAR_END -> false;
        };
    }

    Optional<Shown> period() {
        return last(periods());
    }

    /** The series of one kind of period up to this result, with the places where it breaks. */
    Timeline upTo(Shown now, Indicator indicator) {
        List<SeriesPoint> points = new ArrayList<>();
        Shown before = null;
        for (Shown shown : periods()) {
            if (shown.period().type() == now.period().type()
                    && !shown.period().end().isAfter(now.period().end())) {
                boolean breaks = shown.figure().flags().contains(ObsStatus.B)
                        || (before != null
                                && indicator
                                        .breakBetween(
                                                before.period().end(),
                                                shown.period().end())
                                        .isPresent());
                points.add(new SeriesPoint(shown.period(), shown.figure().value(), null, null, breaks));
                before = shown;
            }
        }
        Frequency rhythm = indicator.definitionOn(now.period().end()).terms().frequency();
        return Timeline.of(now.period().type(), points, rhythm.months());
    }

    /** The result before the latest, within the same year. */
    Optional<Shown> before() {
        List<Shown> all = periods().stream()
                .filter(s -> !s.period().start().isBefore(year().start()))
                .toList();
        return all.size() < 2 || shared() ? Optional.empty() : Optional.of(all.get(all.size() - 2));
    }

    Optional<Shown> yearToDate() {
        return shared() ? period() : last(figures.all(s -> s.period().type() == PeriodType.YEAR_TO_DATE && due(s)));
    }

    Optional<Shown> forecast() {
        return last(figures.all(s -> YEARS.contains(s.period().type())
                && !s.period().end().isBefore(judgedOn)
                && begun(s)
                && (terms.basis() == Basis.FORECAST_YEAR_END || forecast(s))));
    }

    /** Last year's result, as dashboards print it beside the latest. */
    Optional<Shown> previous() {
        if (shared()) {
            LocalDate start = period().map(s ->
                            s.period().type() == PeriodType.EVENT ? s.period().start() : year().start())
                    .orElse(year().start());
            return last(figures.all(s -> !forecast(s) && s.period().end().isBefore(start)));
        }
        Period last = Periods.year(terms.calendar(), terms.calendar().yearOf(year().firstMonth()) - 1);
        return last(figures.all(s -> s.period().key().equals(last.key()) && !forecast(s)));
    }

    Period year() {
        return Periods.yearOf(terms.calendar(), judgedOn);
    }

    private List<Shown> periods() {
        return figures.all(
                s -> due(s) && !forecast(s) && (shared() || part(s.period().type())));
    }

    private boolean part(PeriodType type) {
        return PARTS.contains(type) || (terms.frequency() == Frequency.ANNUAL && YEARS.contains(type));
    }

    /** Nothing that was measured later; of the quarter or year still running only that its result is to come. */
    private boolean due(Shown shown) {
        int months = terms.frequency().months() == 0 ? 12 : terms.frequency().months();
        YearMonth running = YearMonth.from(judgedOn).plusMonths(months - 1L);
        boolean ended = !shown.period().end().isAfter(judgedOn);
        return ended
                || (shown.figure().value() == null
                        && begun(shown)
                        && !shown.period().lastMonth().isAfter(running));
    }

    private boolean begun(Shown shown) {
        return !shown.period().start().isAfter(judgedOn);
    }

    private static boolean forecast(Shown shown) {
        return shown.figure().flags().contains(ObsStatus.F);
    }

    private static Optional<Shown> last(List<Shown> shown) {
        return shown.isEmpty() ? Optional.empty() : Optional.of(shown.getLast());
    }
}
