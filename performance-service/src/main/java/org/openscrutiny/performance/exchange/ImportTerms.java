package org.openscrutiny.performance.exchange;

import java.time.DateTimeException;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.problem.Faults;
import org.openscrutiny.performance.Guards;

/**
 * What a file does not say itself.
 *
 * @param reportingMonth month of the heading of a printed dashboard; {@code area} the area of all its rows
 * @param asPrinted whether it is a document of the past: what that printed against the rules is but a warning
 */
record ImportTerms(
        Layout layout,
        @Nullable YearMonth reportingMonth,
        @Nullable String area,
        boolean asPrinted) {
    /** Reads them from a query; where there are faults the terms are not to be used. */
    static ImportTerms of(
            @Nullable String layout,
            @Nullable String reportingMonth,
            @Nullable String area,
            @Nullable String asPrinted,
            Faults faults) {
        Layout read = layout(layout, faults);
        YearMonth month = month(reportingMonth, faults);
        if (read == Layout.PRINTED_DASHBOARD) {
            if (reportingMonth == null) {
                faults.unreadable("reportingMonth", "REQUIRED", "A printed dashboard needs its month, like 2012-05.");
            }
            if (area == null || area.isBlank()) {
                faults.unreadable("area", "REQUIRED", "A printed dashboard needs the code of its area.");
            }
        }
        if (asPrinted != null && !asPrinted.equals("true") && !asPrinted.equals("false")) {
            faults.unreadable("asPrinted", "WRONG_TYPE", "Write true or false.");
        }
        return new ImportTerms(read, month, area, "true".equals(asPrinted));
    }

    Guards guards() {
        return asPrinted ? Guards.AS_PRINTED : Guards.STRICT;
    }

    private static Layout layout(@Nullable String word, Faults faults) {
        return Layout.of(String.valueOf(word)).orElseGet(() -> {
            faults.unreadable(
                    "layout",
                    "UNKNOWN_VALUE",
                    ExportTable.HISTORY.name().equals(word)
                            ? "The history is for reading; send the layout observations."
                            : "Use one of printed-dashboard, indicators, targets, expected-ranges and observations.");
            return Layout.OBSERVATIONS;
        });
    }

    private static @Nullable YearMonth month(@Nullable String text, Faults faults) {
        try {
            return text == null ? null : YearMonth.parse(text);
        } catch (DateTimeException notAMonth) {
            faults.unreadable("reportingMonth", "WRONG_TYPE", "Write the month as 2012-05.");
            return null;
        }
    }
}
