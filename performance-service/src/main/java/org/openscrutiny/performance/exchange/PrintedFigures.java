package org.openscrutiny.performance.exchange;

import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.indicator.DefinitionTerms;
import org.openscrutiny.performance.indicator.PeriodFit;
import org.openscrutiny.performance.observation.Caveat;
import org.openscrutiny.performance.observation.Figure;
import org.openscrutiny.performance.observation.MissingReason;
import org.openscrutiny.performance.observation.ObsStatus;
import org.openscrutiny.performance.observation.Source;
import org.openscrutiny.performance.period.Period;

/** The figures a printed row stands for: one a period, last year's included. */
final class PrintedFigures {
    private static final String PRINTED_ONLY = "printed without its parts";

    private PrintedFigures() {}

    /** A figure, the column it stands in, and its period. */
    record PrintedFigure(String column, Period period, Figure figure) {}

    /** One period printed in two columns with the same value is one figure; with two values it is a finding. */
    static List<PrintedFigure> of(
            DashboardReading reading, DefinitionTerms definition, ImportTerms terms, ReviewedRow row) {
        List<PrintedFigure> figures = new ArrayList<>();
        Source source = source(reading, terms);
        for (PrintedMeasure measure : reading.measures()) {
            Period period = measure.period();
            Figure figure = figure(measure.value(), measure.forecast(), definition, source);
            boolean fits = PeriodFit.fits(period, definition.frequency(), definition.basis(), definition.calendar());
            // A reason why there is nothing, printed across columns that this series has no periods for.
            boolean idle = !fits && figure.missingReason() != null;
            if (!idle) {
                add(figures, new PrintedFigure(column(measure), period, figure), row);
            }
        }
        PrintedValue previous = reading.previous();
        if (previous.missingReason() != MissingReason.EMPTY) {
            Figure figure = figure(previous, false, definition, source);
            add(figures, new PrintedFigure("previous_year", reading.previousPeriod(), figure), row);
        }
        return figures;
    }

    private static void add(List<PrintedFigure> figures, PrintedFigure figure, ReviewedRow row) {
        for (PrintedFigure other : figures) {
            if (other.period().equals(figure.period())) {
                if (!other.figure().sameAs(figure.figure())) {
                    row.add(
                            figure.column(),
                            FindingCode.DUPLICATE_ROW,
                            other.column() + " and " + figure.column() + " give "
                                    + figure.period().label() + " two values.",
                            "Correct one of the two.");
                }
                return;
            }
        }
        figures.add(figure);
    }

    private static Figure figure(PrintedValue printed, boolean forecast, DefinitionTerms definition, Source source) {
        MissingReason missing = printed.missingReason();
        if (missing != null) {
            return Figure.missing(missing, printed.text(), printed.dueOn(), source);
        }
        return new Figure(
                printed.value(),
                null,
                null,
                definition.needsParts() ? PRINTED_ONLY : null,
                printed.text(),
                List.of(forecast ? ObsStatus.F : ObsStatus.A),
                null,
                null,
                printed.qualifier(),
                printed.upper(),
                caveats(printed),
                source,
                null);
    }

    /** What the footnote mark of a cell says of its figure; null where it has none. */
    static @Nullable List<Caveat> caveats(PrintedValue printed) {
        return printed.marker() == null
                ? null
                : List.of(new Caveat(Caveat.Kind.SOURCE, "Printed with the mark " + printed.marker() + "."));
    }

    private static Source source(DashboardReading reading, ImportTerms terms) {
        String month = terms.reportingMonth() == null
                ? ""
                : " for " + terms.reportingMonth().getMonth().getDisplayName(TextStyle.FULL, Locale.UK) + " "
                        + terms.reportingMonth().getYear();
        String lines = reading.sourceLines().isEmpty() ? null : "lines " + reading.sourceLines();
        return new Source(null, "Printed dashboard" + month, null, lines);
    }

    private static String column(PrintedMeasure measure) {
        return switch (measure.measure()) {
            case PERIOD -> "month_result";
            case YEAR_TO_DATE -> "ytd_result";
            case FORECAST -> "forecast";
        };
    }
}
