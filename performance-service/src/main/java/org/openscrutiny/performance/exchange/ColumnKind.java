package org.openscrutiny.performance.exchange;

import java.util.Set;

/** What the cells of a column hold, named as CSVW (W3C, Tabular Data) names it. */
enum ColumnKind {
    TEXT("string"),
    NUMBER("decimal"),
    WHOLE("integer"),
    DAY("date"),
    INSTANT("dateTime"),
    TRUTH("boolean");

    private static final Set<String> NUMBERS = Set.of(
            "value",
            "numerator",
            "denominator",
            "upper",
            "level",
            "floor",
            "amber",
            "red",
            "startLevel",
            "multiplier",
            "scaleMax",
            "minDenominator",
            "expected",
            "lower");
    private static final Set<String> WHOLES = Set.of("windowMonths", "lagMonths", "publishedScale", "vintage");
    private static final Set<String> DAYS = Set.of("effectiveFrom", "dueOn", "sourcePublishedOn", "validFrom");
    private static final Set<String> INSTANTS = Set.of("validTo", "recordedAt");

    private final String csvw;

    ColumnKind(String csvw) {
        this.csvw = csvw;
    }

    static ColumnKind of(String column) {
        if (NUMBERS.contains(column) || column.matches("m[01]\\d")) {
            return NUMBER;
        }
        if (WHOLES.contains(column)) {
            return WHOLE;
        }
        if (DAYS.contains(column)) {
            return DAY;
        }
        if (INSTANTS.contains(column)) {
            return INSTANT;
        }
        return column.equals("bounded") ? TRUTH : TEXT;
    }

    String csvw() {
        return csvw;
    }
}
