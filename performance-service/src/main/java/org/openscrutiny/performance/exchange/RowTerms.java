package org.openscrutiny.performance.exchange;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openscrutiny.performance.indicator.Basis;
import org.openscrutiny.performance.indicator.Frequency;
import org.openscrutiny.performance.indicator.IndicatorRole;
import org.openscrutiny.performance.indicator.MeasureKind;
import org.openscrutiny.performance.indicator.Polarity;
import org.openscrutiny.performance.indicator.RuleFamily;
import org.openscrutiny.performance.indicator.Unit;
import org.openscrutiny.performance.period.Calendar;

/** The closed columns of a row and what follows from them and from the name. */
record RowTerms(
        String name,
        DashboardSection section,
        PrintedFrequency printedFrequency,
        PrintedBasis printedBasis,
        Polarity polarity,
        Unit unit) {
    /** Stands in for a row whose columns cannot be read, so that all other faults are still found. */
    static final RowTerms UNKNOWN = new RowTerms(
            "",
            DashboardSection.MONTHLY_QUARTERLY,
            PrintedFrequency.MONTHLY,
            PrintedBasis.PERIOD,
            Polarity.NEUTRAL,
            Unit.COUNT);

    private static final Pattern UNBOUNDED =
            Pattern.compile("against|income|increase|decrease|change|variance|growth|reduction");

    static Optional<RowTerms> read(RowCells cells) {
        String name = cells.text("indicator");
        if (name.isEmpty()) {
            cells.add("indicator", FindingCode.COLUMN_MISSING, "", "The row names no indicator.", "Write its name.");
        }
        Optional<DashboardSection> section = cells.constant("section", DashboardSection.values());
        Optional<PrintedFrequency> frequency = cells.constant("frequency", PrintedFrequency.values());
        Optional<PrintedBasis> basis = cells.constant("measure_basis", PrintedBasis.values());
        Optional<PrintedPolarity> polarity = cells.constant("polarity", PrintedPolarity.values());
        Optional<Unit> unit = cells.constant("unit", Unit.values());
        if (name.isEmpty()) {
            return Optional.empty();
        }
        return section.flatMap(s -> frequency.flatMap(f -> basis.flatMap(b ->
                polarity.flatMap(p -> unit.map(u -> new RowTerms(name, s, f, b, p.polarity(), u))))));
    }

    Basis basis() {
        boolean activity = printedBasis == PrintedBasis.ACTIVITY_NO_RAG;
        if (activity && printedFrequency == PrintedFrequency.YEAR_END_FORECAST) {
            return Basis.FORECAST_YEAR_END;
        }
        return activity && printedFrequency == PrintedFrequency.EVENT ? Basis.EVENT : printedBasis.basis();
    }

    Frequency frequency() {
        return printedFrequency.frequency();
    }

    Calendar calendar() {
        return lower().contains("academic year") ? Calendar.ACADEMIC : Calendar.FINANCIAL;
    }

    IndicatorDraft draft(RowCells cells, int scale, int lag) {
        boolean activity = section == DashboardSection.ACTIVITY;
        String heading = Stream.of(cells.text("division"), cells.text("unit_heading"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" / "));
        return new IndicatorDraft(
                IndicatorCode.of(name),
                name,
                heading,
                activity ? IndicatorRole.ACTIVITY : IndicatorRole.PERFORMANCE,
                kind(),
                basis(),
                printedBasis.windowMonths(),
                frequency(),
                calendar(),
                lag,
                unit,
                Math.max(-6, Math.min(6, scale)),
                unit == Unit.PERCENT && !UNBOUNDED.matcher(lower()).find(),
                polarity,
                activity ? RuleFamily.EXPECTED_RANGE : RuleFamily.FLOOR_STANDARD);
    }

    private MeasureKind kind() {
        return switch (unit) {
            case PERCENT -> MeasureKind.PERCENTAGE;
            case RATE_PER_1000, RATE_PER_100000, RATE -> MeasureKind.RATE;
            case SCORE -> MeasureKind.SCORE;
            case DAYS -> MeasureKind.MEAN;
            case FTE -> MeasureKind.STOCK;
            case COUNT, GBP -> {
                if (lower().startsWith("average")) {
                    yield MeasureKind.MEAN;
                }
                yield basis() == Basis.AS_AT ? MeasureKind.STOCK : MeasureKind.FLOW;
            }
        };
    }

    private String lower() {
        return name.toLowerCase(Locale.ROOT);
    }
}
