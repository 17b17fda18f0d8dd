package org.openscrutiny.performance.series;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.problem.Faults;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.performance.chart.XmrTerms;
import org.openscrutiny.performance.period.PeriodType;

/**
 * How a caller wants a series drawn or forecast.
 *
 * @param type of period; null = the indicator's own
 * @param target null = the published one
 */
public record ChartQuery(
        @Nullable PeriodType type,
        @Nullable Integer fixAfter,
        boolean screenOutliers,
        @Nullable BigDecimal target) {
    /** The chart as everybody is shown it. */
    public static final ChartQuery USUAL = new ChartQuery(null, null, true, null);

    private static final Pattern WHOLE = Pattern.compile("\\d{1,6}");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,20}(\\.\\d{1,10})?");

    /** The same for a type. */
    public ChartQuery of(PeriodType other) {
        return new ChartQuery(other, fixAfter, screenOutliers, target);
    }

    /**
     * Reads the parameters.
     *
     * @throws Problem 400 for those that cannot be read, 422 for a {@code fixAfter} under 12
     */
    static ChartQuery read(
            @Nullable String type,
            @Nullable String fixAfter,
            @Nullable String screenOutliers,
            @Nullable String target) {
        var faults = new Faults();
        var query = new ChartQuery(
                type == null ? null : type(type, faults),
                fixAfter == null ? null : fixAfter(fixAfter, faults),
                screenOutliers == null || flag(screenOutliers, faults),
                target == null ? null : decimal(target, faults));
        faults.throwIfAny();
        return query;
    }

    private static @Nullable PeriodType type(String text, Faults faults) {
        for (var type : PeriodType.values()) {
            if (type.name().equals(text)) {
                return type;
            }
        }
        faults.unreadable("type", "ENUM", "Give one of " + Arrays.toString(PeriodType.values()) + ".");
        return null;
    }

    private static @Nullable Integer fixAfter(String text, Faults faults) {
        if (!WHOLE.matcher(text).matches()) {
            faults.unreadable("fixAfter", "NUMBER", "Give a whole number of points.");
            return null;
        }
        int points = Integer.parseInt(text);
        faults.brokenIf(
                points < XmrTerms.FEWEST_FIXED, "fixAfter", "TOO_FEW", "Limits are fixed on 12 points or more.");
        return points;
    }

    private static boolean flag(String text, Faults faults) {
        if (!text.equals("true") && !text.equals("false")) {
            faults.unreadable("screenOutliers", "BOOLEAN", "Give true or false.");
        }
        return text.equals("true");
    }

    private static @Nullable BigDecimal decimal(String text, Faults faults) {
        if (!DECIMAL.matcher(text).matches()) {
            faults.unreadable("target", "NUMBER", "Give a plain decimal number, like 59.5.");
            return null;
        }
        return new BigDecimal(text);
    }
}
