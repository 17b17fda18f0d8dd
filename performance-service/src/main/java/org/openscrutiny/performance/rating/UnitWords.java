package org.openscrutiny.performance.rating;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.indicator.Unit;
import org.openscrutiny.performance.observation.Qualifier;

/** Numbers as a reader of English expects them: grouped, with their unit, at the published scale. */
public record UnitWords(Unit unit, int scale) {
    public String number(BigDecimal number) {
        String plain = grouped(number.abs());
        String sign = number.signum() < 0 ? "\u2212" : "";
        return switch (unit) {
            case COUNT, RATE, SCORE -> sign + plain;
            case PERCENT -> sign + plain + "%";
            case GBP -> sign + "£" + plain;
            case DAYS -> sign + plain + days(number);
            case RATE_PER_1000 -> sign + plain + " per 1,000";
            case RATE_PER_100000 -> sign + plain + " per 100,000";
            case FTE -> sign + plain + " FTE";
        };
    }

    /** A number that a word before it widens or moves: {@code over 500}, {@code 10% to 20%}. */
    public String qualified(Qualifier qualifier, BigDecimal value, @Nullable BigDecimal upper) {
        String number = number(value);
        return switch (qualifier) {
            case EXACT -> number;
            case OVER -> "over " + number;
            case AT_LEAST -> "at least " + number;
            case UNDER -> "under " + number;
            case UP_TO -> "up to " + number;
            case JUST_OVER -> "just over " + number;
            case JUST_UNDER -> "just under " + number;
            case AROUND -> "around " + number;
            case RANGE -> upper == null ? number : number + " to " + number(upper);
        };
    }

    /** A distance between two such numbers: percentages differ by points. */
    String difference(BigDecimal distance) {
        return switch (unit) {
            case PERCENT -> grouped(distance) + (one(distance) ? " point" : " points");
            case COUNT, RATE, SCORE, RATE_PER_1000, RATE_PER_100000 -> grouped(distance);
            case GBP, DAYS, FTE -> number(distance);
        };
    }

    private String grouped(BigDecimal number) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.UK));
        format.setMinimumFractionDigits(Math.max(0, scale));
        format.setMaximumFractionDigits(Math.max(0, scale));
        return format.format(RatingInputs.rounded(number, scale));
    }

    private static String days(BigDecimal number) {
        return one(number) ? " day" : " days";
    }

    private static boolean one(BigDecimal number) {
        return number.abs().compareTo(BigDecimal.ONE) == 0;
    }
}
