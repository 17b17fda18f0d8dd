package org.openscrutiny.csa.feed;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The period of a rating, as far as its age needs it. The key is canonical, so the last month follows from it
 * (periods of performance-service: months, quarters, years, year to date, rolling, pooled, spans, days).
 *
 * @param end last day, by which the latest is found
 */
public record PeriodSeen(
        String key, @Nullable String label, @Nullable LocalDate end) {

    private static final Pattern LAST_MONTH = Pattern.compile("(?:.*[-_])?(\\d{4}-(?:0[1-9]|1[0-2]))(?:-\\d{2})?");
    private static final Pattern PART = Pattern.compile("(FY)?(\\d{4})-([QH])([1-4])");
    private static final Pattern YEAR = Pattern.compile("(FY|AY|EV-|P\\d+-\\d{4}-)?(\\d{4})");
    private static final int APRIL = 4;
    private static final int SEPTEMBER = 9;
    private static final int JANUARY = 1;

    /** Last month of the period; empty for a key that is not canonical. */
    public Optional<YearMonth> lastMonth() {
        try {
            var part = PART.matcher(key);
            if (part.matches()) {
                int months = part.group(3).equals("Q") ? 3 : 6;
                var first = YearMonth.of(Integer.parseInt(part.group(2)), part.group(1) == null ? JANUARY : APRIL);
                return Optional.of(first.plusMonths((long) months * Integer.parseInt(part.group(4)) - 1));
            }
            var month = LAST_MONTH.matcher(key);
            if (month.matches()) {
                return Optional.of(YearMonth.parse(month.group(1)));
            }
            var year = YEAR.matcher(key);
            return year.matches()
                    ? Optional.of(YearMonth.of(Integer.parseInt(year.group(2)), firstMonth())
                            .plusMonths(11))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The year whose targets it is judged by, named by the calendar year it begins in. */
    public int yearOf(YearMonth month) {
        return month.getMonthValue() >= firstMonth() ? month.getYear() : month.getYear() - 1;
    }

    private int firstMonth() {
        if (key.startsWith("AY")) {
            return SEPTEMBER;
        }
        boolean ofCalendarYear =
                (YEAR.matcher(key).matches() || PART.matcher(key).matches()) && !key.startsWith("FY");
        return ofCalendarYear ? JANUARY : APRIL;
    }
}
