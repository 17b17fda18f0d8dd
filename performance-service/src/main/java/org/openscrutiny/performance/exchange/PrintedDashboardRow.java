package org.openscrutiny.performance.exchange;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.indicator.Polarity;
import org.openscrutiny.performance.indicator.Unit;
import org.openscrutiny.performance.observation.MissingReason;
import org.openscrutiny.performance.period.Measure;
import org.openscrutiny.performance.period.MonthNames;
import org.openscrutiny.performance.rating.RatingStatus;

/**
 * Reads one row of the layout {@code printed-dashboard}: columns section to source_lines, {@code note} ignored.
 *
 * <p>A cell that stretches over several columns stands in the first of them; the covered ones are empty, and a colour
 * fused to it belongs to the last.
 */
public final class PrintedDashboardRow {
    private final RowCells cells;
    private final DashboardContext context;

    private PrintedDashboardRow(RowCells cells, DashboardContext context) {
        this.cells = cells;
        this.context = context;
    }

    /** Reads a row; never throws, every fault becomes a finding. */
    public static DashboardReading read(Map<String, String> row, DashboardContext context) {
        return new PrintedDashboardRow(new RowCells(row, context), context).reading();
    }

    private DashboardReading reading() {
        Optional<RowTerms> read = RowTerms.read(cells);
        RowTerms terms = read.orElse(RowTerms.UNKNOWN);
        boolean activity = terms.section() == DashboardSection.ACTIVITY;
        PrintedValue previous = cells.value("previous_year");
        PrintedValue target = cells.value(activity ? "expected_2012_13" : "year_end_target");
        PrintedValue floor = activity ? PrintedValue.read("") : cells.value("floor_standard");
        RowPeriods periods = new RowPeriods(terms, behind(context.reportingMonth()));
        List<PrintedMeasure> measures =
                switch (terms.section()) {
                    case MONTHLY_QUARTERLY -> monthly(periods, target.value(), previous.value());
                    case ANNUAL -> annual(periods, target.value(), previous.value());
                    case ACTIVITY -> activity(periods, target.value(), previous.value());
                };
        List<PrintedValue> printed = new ArrayList<>(List.of(previous, target, floor));
        measures.forEach(m -> printed.add(m.value()));
        sides(terms, target, floor);
        printed.forEach(value -> unit(terms.unit(), value));
        int scale = printed.stream()
                .filter(v -> v.value() != null)
                .mapToInt(PrintedValue::scale)
                .max()
                .orElse(0);
        int lag = Math.toIntExact(periods.month().until(context.reportingMonth(), ChronoUnit.MONTHS));
        IndicatorDraft indicator = read.map(t -> t.draft(cells, scale, lag)).orElse(null);
        return new DashboardReading(
                indicator,
                measures,
                periods.year(),
                target,
                floor,
                periods.previous(previous.note()),
                previous,
                cells.text("source_lines"),
                cells.findings());
    }

    /** "58.5 (April result)": the month of the result, when it is not that of the heading. */
    private YearMonth behind(YearMonth heading) {
        String note = PrintedValue.read(cells.text("month_result"), heading).note();
        if (note == null) {
            return heading;
        }
        return MonthNames.read(note.split(" ", 2)[0])
                .map(month -> month <= heading.getMonthValue()
                        ? heading.withMonth(month)
                        : heading.withMonth(month).minusYears(1))
                .orElse(heading);
    }

    private List<PrintedMeasure> monthly(
            RowPeriods periods, @Nullable BigDecimal target, @Nullable BigDecimal previous) {
        PrintedValue month = cells.value("month_result", target, previous);
        boolean covers = month.missingReason() != null
                && month.missingReason() != MissingReason.EMPTY
                && cells.text("ytd_result").isEmpty();
        PrintedValue year = covers ? month : cells.value("ytd_result", target, previous);
        RatingStatus monthRag = cells.rag("month_rag", covers ? PrintedValue.read("") : month);
        RatingStatus yearRag = cells.rag("ytd_rag", year);
        return List.of(
                new PrintedMeasure(Measure.PERIOD, periods.period(), month, monthRag, cells.arrow(month), false),
                new PrintedMeasure(Measure.YEAR_TO_DATE, periods.yearToDate(), year, yearRag, null, false));
    }

    private List<PrintedMeasure> annual(
            RowPeriods periods, @Nullable BigDecimal target, @Nullable BigDecimal previous) {
        PrintedValue forecast = cells.value("forecast", target, previous);
        RatingStatus rag = cells.rag("forecast_rag", forecast);
        return List.of(new PrintedMeasure(Measure.FORECAST, periods.year(), forecast, rag, null, true));
    }

    private List<PrintedMeasure> activity(
            RowPeriods periods, @Nullable BigDecimal target, @Nullable BigDecimal previous) {
        boolean yearEnd = cells.text("april_result").equalsIgnoreCase("Year end forecast");
        if (yearEnd) {
            PrintedValue forecast = cells.value("ytd_result", target, previous);
            return List.of(new PrintedMeasure(Measure.FORECAST, periods.year(), forecast, null, null, true));
        }
        PrintedValue april = cells.value("april_result", target, previous);
        boolean covers =
                april.missingReason() != null && cells.text("may_result").isEmpty();
        PrintedValue may = covers ? april : cells.value("may_result", target, previous);
        boolean coversYear = covers && cells.text("ytd_result").isEmpty();
        PrintedValue year = coversYear ? april : cells.value("ytd_result", target, previous);
        List<PrintedMeasure> measures = new ArrayList<>();
        if (!covers) {
            measures.add(new PrintedMeasure(Measure.PERIOD, periods.before(), april, null, null, false));
        }
        measures.add(new PrintedMeasure(Measure.PERIOD, periods.period(), may, null, null, false));
        measures.add(new PrintedMeasure(Measure.YEAR_TO_DATE, periods.yearToDate(), year, null, null, false));
        return measures;
    }

    private void sides(RowTerms terms, PrintedValue target, PrintedValue floor) {
        boolean lower = terms.polarity() == Polarity.LOWER_IS_BETTER;
        boolean higher = terms.polarity() == Polarity.HIGHER_IS_BETTER;
        Operator operator = target.operator();
        boolean most = operator == Operator.AT_MOST || operator == Operator.LESS_THAN;
        if (operator != null && ((most && higher) || (!most && lower))) {
            cells.add(
                    "year_end_target",
                    FindingCode.OPERATOR_SIDE,
                    target.text(),
                    target.text() + " points the other way than " + terms.polarity() + ".",
                    "Correct the sign or the polarity.");
        }
        BigDecimal level = target.value();
        BigDecimal least = floor.value();
        if (level != null
                && least != null
                && ((higher && least.compareTo(level) > 0) || (lower && least.compareTo(level) < 0))) {
            cells.add(
                    "floor_standard",
                    FindingCode.FLOOR_SIDE,
                    floor.text(),
                    "Floor " + floor.text() + " lies on the good side of target " + target.text() + ".",
                    "Correct one of the two or the polarity.");
        }
    }

    private void unit(Unit unit, PrintedValue value) {
        boolean wrong =
                switch (value.unit()) {
                    case NONE -> false;
                    case PERCENT -> unit != Unit.PERCENT;
                    case GBP -> unit != Unit.GBP;
                };
        if (wrong) {
            cells.add(
                    "unit",
                    FindingCode.UNIT_MISMATCH,
                    value.text(),
                    value.text() + " is not a figure in " + unit + ".",
                    "Correct the unit or the figure.");
        }
    }
}
