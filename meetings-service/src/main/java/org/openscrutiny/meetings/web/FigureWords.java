package org.openscrutiny.meetings.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.openscrutiny.meetings.evidence.Figure;

/** The value of a figure at its published scale with its unit: "71%" and not "71". */
final class FigureWords {

    private FigureWords() {}

    static String of(Figure figure) {
        var value = figure.value();
        if (value == null) {
            return "No figure";
        }
        var scale = figure.publishedScale();
        var unit = figure.unit();
        var number = grouped(value, scale == null ? value.stripTrailingZeros().scale() : scale);
        return switch (unit == null ? "" : unit.asText()) {
            case "PERCENT" -> number + "%";
            case "GBP" -> number.startsWith("-") ? "-£" + number.substring(1) : "£" + number;
            case "DAYS" -> number + (value.compareTo(BigDecimal.ONE) == 0 ? " day" : " days");
            case "RATE_PER_1000" -> number + " per 1,000";
            case "RATE_PER_100000" -> number + " per 100,000";
            case "FTE" -> number + " FTE";
            default -> number;
        };
    }

    private static String grouped(BigDecimal value, int scale) {
        var format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.UK));
        format.setMinimumFractionDigits(Math.max(0, scale));
        format.setMaximumFractionDigits(Math.max(0, scale));
        return format.format(value.setScale(scale, RoundingMode.HALF_UP));
    }
}
