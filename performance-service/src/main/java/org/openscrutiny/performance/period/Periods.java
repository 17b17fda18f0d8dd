package org.openscrutiny.performance.period;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes periods, each with its key: {@code 2012-05}, {@code FY2012-Q1}, {@code FY2012-H1}, {@code FY2012},
 * {@code AY2011}, {@code 2012}, {@code YTD-2012-05}, {@code R12-2012-05}, {@code YE-2017-09}, {@code P3-2014-2016},
 * {@code C48-2012-05}, {@code S-2009-04_2012-05}, {@code AT-2012-04-01}, {@code EV-2010},
 * {@code 2016-07-01_2017-06-30}. Years are named by the calendar year they begin in; Q1 is April to June.
 */
public final class Periods {
    private static final int MOST_KNOWN = 5_000;
    private static final Map<String, Period> KNOWN = new ConcurrentHashMap<>();

    private Periods() {}

    /** Reads a key or a printed period, knowing nothing but the text. */
    public static PeriodReading parse(String text) {
        return parse(text, PeriodContext.PLAIN);
    }

    /** Reads a key or a printed period; never throws, whatever the text. */
    public static PeriodReading parse(String text, PeriodContext context) {
        return PeriodParser.read(text, context);
    }

    /**
     * The period of a stored key, under any calendar.
     *
     * @throws IllegalArgumentException if it is not a key
     */
    public static Period ofKey(String key) {
        Period known = KNOWN.get(key);
        if (known != null) {
            return known;
        }
        Period read =
                PeriodKeys.read(key).orElseThrow(() -> new IllegalArgumentException("not a period key: key=" + key));
        if (KNOWN.size() < MOST_KNOWN) {
            KNOWN.put(key, read);
        }
        return read;
    }

    public static Period month(YearMonth month) {
        return named(PeriodType.MONTH, month, month, Calendar.FINANCIAL, month.toString());
    }

    /** Quarter 1 to 4 of a year; under FINANCIAL quarter 1 is April to June. */
    public static Period quarter(Calendar calendar, int year, int quarter) {
        return part(PeriodType.QUARTER, calendar, year, quarter, 3, "Q");
    }

    /** Half 1 or 2 of a year. */
    public static Period half(Calendar calendar, int year, int half) {
        return part(PeriodType.HALF_YEAR, calendar, year, half, 6, "H");
    }

    public static Period year(Calendar calendar, int year) {
        YearMonth from = calendar.start(year);
        return named(yearType(calendar), from, from.plusMonths(11), calendar, prefix(calendar) + four(year));
    }

    public static Period financialYear(int year) {
        return year(Calendar.FINANCIAL, year);
    }

    /** The financial year a day lies in: 31 March 2013 is in 2012/13. */
    public static Period financialYearOf(LocalDate day) {
        return financialYear(Calendar.FINANCIAL.yearOf(YearMonth.from(day)));
    }

    /** The year of that calendar a day lies in. */
    public static Period yearOf(Calendar calendar, LocalDate day) {
        return year(calendar, calendar.yearOf(YearMonth.from(day)));
    }

    /** April to the end of this month. */
    public static Period yearToDate(YearMonth month) {
        YearMonth from = Calendar.FINANCIAL.start(Calendar.FINANCIAL.yearOf(month));
        return named(PeriodType.YEAR_TO_DATE, from, month, Calendar.FINANCIAL, "YTD-" + month);
    }

    /** Exactly 12 whole months up to the end of this month. */
    public static Period rolling12(YearMonth month) {
        return named(PeriodType.ROLLING, month.minusMonths(11), month, Calendar.FINANCIAL, "R12-" + month);
    }

    public static Period yearEnding(YearMonth month) {
        return named(PeriodType.YEAR_ENDING, month.minusMonths(11), month, Calendar.FINANCIAL, "YE-" + month);
    }

    /** Calendar years {@code first} to {@code last} pooled into one figure. */
    public static Period pooled(int first, int last) {
        String key = "P%d-%s-%s".formatted(last - first + 1, four(first), four(last));
        return named(PeriodType.MULTI_YEAR, YearMonth.of(first, 1), YearMonth.of(last, 12), Calendar.CALENDAR, key);
    }

    /** The last {@code months} months up to the end of this month. */
    public static Period lastMonths(int months, YearMonth month) {
        return named(
                PeriodType.CUMULATIVE,
                month.minusMonths(months - 1L),
                month,
                Calendar.FINANCIAL,
                "C" + months + "-" + month);
    }

    /** Everything since the beginning of a month. */
    public static Period since(YearMonth from, YearMonth to) {
        return named(PeriodType.CUMULATIVE, from, to, Calendar.FINANCIAL, "S-" + from + "_" + to);
    }

    public static Period asAt(LocalDate day) {
        return worded(PeriodType.AS_AT, day, day, Calendar.FINANCIAL, "AT-" + day);
    }

    public static Period event(int year) {
        return named(
                PeriodType.EVENT, YearMonth.of(year, 1), YearMonth.of(year, 12), Calendar.CALENDAR, "EV-" + four(year));
    }

    public static Period range(LocalDate from, LocalDate to) {
        return worded(PeriodType.RANGE, from, to, Calendar.FINANCIAL, from + "_" + to);
    }

    /** The period of whole months under its proper type: a month, a quarter, a half, a year, else a range. */
    public static Period spanning(YearMonth from, YearMonth to) {
        int months = PeriodWords.months(from, to);
        if (months == 12) {
            for (Calendar calendar : Calendar.values()) {
                if (calendar.firstMonth() == from.getMonthValue()) {
                    return year(calendar, from.getYear());
                }
            }
        }
        int before = Calendar.FINANCIAL.monthsGone(from) - 1;
        int year = Calendar.FINANCIAL.yearOf(from);
        if (months == 1) {
            return month(from);
        }
        if (months == 3 && before % 3 == 0) {
            return quarter(Calendar.FINANCIAL, year, before / 3 + 1);
        }
        if (months == 6 && before % 6 == 0) {
            return half(Calendar.FINANCIAL, year, before / 6 + 1);
        }
        return range(from.atDay(1), to.atEndOfMonth());
    }

    private static Period part(PeriodType type, Calendar calendar, int year, int number, int months, String letter) {
        if (number < 1 || number > 12 / months) {
            throw new IllegalArgumentException("no such part of a year: " + letter + number);
        }
        YearMonth from = calendar.start(year).plusMonths((number - 1L) * months);
        String key = prefix(calendar) + four(year) + "-" + letter + number;
        return named(type, from, from.plusMonths(months - 1L), calendar, key);
    }

    private static Period named(PeriodType type, YearMonth from, YearMonth to, Calendar calendar, String key) {
        return worded(type, from.atDay(1), to.atEndOfMonth(), calendar, key);
    }

    private static Period worded(PeriodType type, LocalDate from, LocalDate to, Calendar calendar, String key) {
        Period unlabelled = new Period(type, from, to, calendar, key, key);
        return unlabelled.labelled(PeriodWords.of(unlabelled));
    }

    private static PeriodType yearType(Calendar calendar) {
        return switch (calendar) {
            case FINANCIAL -> PeriodType.FINANCIAL_YEAR;
            case ACADEMIC -> PeriodType.ACADEMIC_YEAR;
            case CALENDAR -> PeriodType.CALENDAR_YEAR;
        };
    }

    private static String prefix(Calendar calendar) {
        return switch (calendar) {
            case FINANCIAL -> "FY";
            case ACADEMIC -> "AY";
            case CALENDAR -> "";
        };
    }

    private static String four(int year) {
        return String.format(Locale.ROOT, "%04d", year);
    }
}
