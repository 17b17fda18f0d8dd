package org.openscrutiny.performance.period;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The canonical keys and nothing else; every key that {@link Periods} writes is read back to an equal period. */
final class PeriodKeys {
    private static final Pattern MONTH = Pattern.compile("(?:(YTD|R12|YE|C(\\d{1,3}))-)?(\\d{4}-\\d{2})");
    private static final Pattern YEAR = Pattern.compile("(FY|AY|EV-)?(\\d{4})(?:-([QH])([1-4]))?");
    private static final Pattern POOLED = Pattern.compile("P(\\d{1,2})-(\\d{4})-(\\d{4})");
    private static final Pattern SINCE = Pattern.compile("S-(\\d{4}-\\d{2})_(\\d{4}-\\d{2})");
    private static final Pattern AT = Pattern.compile("AT-(\\d{4}-\\d{2}-\\d{2})");
    private static final Pattern RANGE = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})_(\\d{4}-\\d{2}-\\d{2})");

    private PeriodKeys() {}

    static Optional<Period> read(String key) {
        try {
            return matched(key);
        } catch (DateTimeException | IllegalArgumentException noSuchDate) {
            return Optional.empty();
        }
    }

    private static Optional<Period> matched(String key) {
        Matcher month = MONTH.matcher(key);
        if (month.matches()) {
            return Optional.of(month(month));
        }
        Matcher year = YEAR.matcher(key);
        if (year.matches()) {
            return year(year);
        }
        Matcher pooled = POOLED.matcher(key);
        if (pooled.matches()) {
            Period period = Periods.pooled(Integer.parseInt(pooled.group(2)), Integer.parseInt(pooled.group(3)));
            return Optional.of(period).filter(p -> p.key().equals(key));
        }
        Matcher since = SINCE.matcher(key);
        if (since.matches()) {
            return Optional.of(Periods.since(YearMonth.parse(since.group(1)), YearMonth.parse(since.group(2))));
        }
        Matcher at = AT.matcher(key);
        if (at.matches()) {
            return Optional.of(Periods.asAt(LocalDate.parse(at.group(1))));
        }
        Matcher range = RANGE.matcher(key);
        if (range.matches()) {
            return Optional.of(Periods.range(LocalDate.parse(range.group(1)), LocalDate.parse(range.group(2))));
        }
        return Optional.empty();
    }

    private static Period month(MatchResult key) {
        YearMonth month = YearMonth.parse(key.group(3));
        String kind = key.group(1);
        if (kind == null) {
            return Periods.month(month);
        }
        return switch (kind) {
            case "YTD" -> Periods.yearToDate(month);
            case "R12" -> Periods.rolling12(month);
            case "YE" -> Periods.yearEnding(month);
            default -> Periods.lastMonths(Integer.parseInt(key.group(2)), month);
        };
    }

    private static Optional<Period> year(MatchResult key) {
        int year = Integer.parseInt(key.group(2));
        String kind = key.group(1);
        String part = key.group(3);
        if ("EV-".equals(kind)) {
            return part == null ? Optional.of(Periods.event(year)) : Optional.empty();
        }
        Calendar calendar =
                kind == null ? Calendar.CALENDAR : "FY".equals(kind) ? Calendar.FINANCIAL : Calendar.ACADEMIC;
        if (part == null) {
            return Optional.of(Periods.year(calendar, year));
        }
        int number = Integer.parseInt(key.group(4));
        return Optional.of(
                "Q".equals(part) ? Periods.quarter(calendar, year, number) : Periods.half(calendar, year, number));
    }
}
