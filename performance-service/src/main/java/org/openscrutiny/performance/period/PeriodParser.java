package org.openscrutiny.performance.period;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads keys and printed forms; keys go first, since an export must come back unchanged. */
final class PeriodParser {
    private static final int LONGEST = 80;
    private static final Pattern QUARTER =
            Pattern.compile("(?:q|quarter )([1-4])\\W+(\\w.*)|(.*\\w)\\W+(?:q|quarter )([1-4])");
    private static final Pattern HALF = Pattern.compile("h([12])\\W+(\\w.*)|(.*\\w)\\W+h([12])");
    private static final Pattern BRACKET = Pattern.compile("(.+?) ?\\(([a-z]{1,12}) ?(?:-|to) ?([a-z]{1,12})\\)");
    private static final Pattern FROM_TO =
            Pattern.compile("(?:between |from |since )?([a-z]+)(?: (\\d{4}))? (?:to|and|-) ([a-z]+) (\\d{4})");
    private static final Pattern ENDING =
            Pattern.compile("(?:the )?(?:year|12 months) (?:ending|ended|to) ([a-z]+) (\\d{4})");
    private static final Pattern AS_AT = Pattern.compile("(?:as )?at (\\d{1,2}) ([a-z]+) (\\d{4})");
    private static final Pattern MONTH = Pattern.compile("([a-z]+)(?:[ -](\\d{4})|[-'](\\d{2}))?");
    private static final Pattern BARE_YEAR = Pattern.compile("(\\d{4})(?: calendar year)?");

    private final String text;
    private final String folded;
    private final PeriodContext context;

    private PeriodParser(String text, PeriodContext context) {
        this.text = text;
        this.folded = text.replaceAll("[\\u2010-\\u2015\\u2212]", "-")
                .replaceAll("[\\s\\u00a0]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
        this.context = context;
    }

    static PeriodReading read(String text, PeriodContext context) {
        String trimmed = text.strip();
        if (trimmed.isEmpty() || trimmed.length() > LONGEST) {
            return unreadable(trimmed, "It names no period.");
        }
        Optional<Period> key = PeriodKeys.read(trimmed).filter(period -> admits(period, context));
        if (key.isPresent() && !yearOverMonth(trimmed, key.get(), context)) {
            return new PeriodReading.Found(key.get());
        }
        try {
            return new PeriodParser(trimmed, context).printed();
        } catch (DateTimeException | IllegalArgumentException noSuchDate) {
            return unreadable(trimmed, "It names a date or part of a year that does not exist.");
        }
    }

    /** Calendar quarters and halves count only where the definition says so: 2012-Q2 elsewhere is a trap. */
    private static boolean admits(Period period, PeriodContext context) {
        boolean part = period.type() == PeriodType.QUARTER || period.type() == PeriodType.HALF_YEAR;
        return !part || period.calendar() != Calendar.CALENDAR || context.calendar() == Calendar.CALENDAR;
    }

    private static boolean yearOverMonth(String text, Period period, PeriodContext context) {
        return context.yearly()
                && period.type() == PeriodType.MONTH
                && SplitYear.read(text).filter(SplitYear::single).isPresent();
    }

    private PeriodReading printed() {
        Optional<Period> found = year(folded).or(this::part).or(this::months).or(this::named);
        if (found.isPresent()) {
            return new PeriodReading.Found(found.get().labelled(text));
        }
        return fault();
    }

    private PeriodReading fault() {
        Optional<SplitYear> split = SplitYear.read(folded);
        if (split.isPresent()) {
            return unreadable(text, "The second part must be the year after the first, or later.");
        }
        Matcher month = MONTH.matcher(folded);
        if (month.matches() && MonthNames.read(month.group(1)).isPresent()) {
            return unreadable(text, "A month without a year needs the date of its publication.");
        }
        if (folded.matches("\\d{4}-[qh][1-4]")) {
            return unreadable(text, "Parts of a calendar year need a definition that follows the calendar year.");
        }
        return unreadable(text, "It names no period.");
    }

    private Optional<Period> year(String words) {
        Calendar calendar = context.calendar();
        String bare = words;
        if (words.contains("academic year")) {
            calendar = Calendar.ACADEMIC;
            bare = words.replace("academic year", "").strip();
        } else if (words.contains("financial year")) {
            calendar = Calendar.FINANCIAL;
            bare = words.replace("financial year", "").strip();
        }
        Calendar follows = calendar == Calendar.CALENDAR ? Calendar.FINANCIAL : calendar;
        Optional<SplitYear> split = SplitYear.read(bare).filter(SplitYear::readable);
        if (split.isPresent()) {
            return split.map(s -> s.single() ? Periods.year(follows, s.first()) : Periods.pooled(s.first(), s.last()));
        }
        Matcher plain = BARE_YEAR.matcher(words);
        return plain.matches()
                ? Optional.of(Periods.year(Calendar.CALENDAR, Integer.parseInt(plain.group(1))))
                : Optional.empty();
    }

    private Optional<Period> part() {
        Matcher quarter = QUARTER.matcher(folded);
        if (quarter.matches()) {
            return within(quarter, 4)
                    .map(y -> Periods.quarter(y.calendar(), y.start().getYear(), number(quarter, 4)));
        }
        Matcher half = HALF.matcher(folded);
        if (half.matches()) {
            return within(half, 4).map(y -> Periods.half(y.calendar(), y.start().getYear(), number(half, 4)));
        }
        return Optional.empty();
    }

    private Optional<Period> within(Matcher part, int after) {
        String year = part.group(after) == null ? part.group(2) : part.group(3);
        return year(year)
                .filter(y -> y.type() != PeriodType.MULTI_YEAR)
                .filter(y -> y.calendar() != Calendar.CALENDAR || context.calendar() == Calendar.CALENDAR);
    }

    private static int number(Matcher part, int after) {
        String number = part.group(after) == null ? part.group(1) : part.group(after);
        return Integer.parseInt(number);
    }

    /** Spans written as months: a bracketed range overrides the year before it. */
    private Optional<Period> months() {
        Matcher bracket = BRACKET.matcher(folded);
        if (bracket.matches()) {
            return BracketedMonths.read(bracket.group(1), bracket.group(2), bracket.group(3));
        }
        Matcher span = FROM_TO.matcher(folded);
        if (!span.matches()) {
            return Optional.empty();
        }
        Optional<Integer> from = MonthNames.read(span.group(1));
        Optional<Integer> to = MonthNames.read(span.group(3));
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        int last = Integer.parseInt(span.group(4));
        int first = span.group(2) == null ? last : Integer.parseInt(span.group(2));
        YearMonth start = YearMonth.of(first, from.get());
        YearMonth end = YearMonth.of(last, to.get());
        if (end.isBefore(start)) {
            return Optional.empty();
        }
        return Optional.of(folded.startsWith("since ") ? Periods.since(start, end) : Periods.spanning(start, end));
    }

    private Optional<Period> named() {
        Matcher ending = ENDING.matcher(folded.replace("rolling ", ""));
        if (ending.matches()) {
            boolean rolling = folded.contains("12 months");
            return MonthNames.read(ending.group(1))
                    .map(m -> YearMonth.of(Integer.parseInt(ending.group(2)), m))
                    .map(m -> rolling ? Periods.rolling12(m) : Periods.yearEnding(m));
        }
        Matcher at = AS_AT.matcher(folded);
        if (at.matches()) {
            return MonthNames.read(at.group(2))
                    .map(m -> LocalDate.of(Integer.parseInt(at.group(3)), m, Integer.parseInt(at.group(1))))
                    .map(Periods::asAt);
        }
        Matcher month = MONTH.matcher(folded);
        return month.matches() ? MonthNames.read(month.group(1)).flatMap(m -> month(m, month)) : Optional.empty();
    }

    private Optional<Period> month(int month, Matcher printed) {
        if (printed.group(2) != null) {
            return Optional.of(Periods.month(YearMonth.of(Integer.parseInt(printed.group(2)), month)));
        }
        if (printed.group(3) != null) {
            return Optional.of(Periods.month(YearMonth.of(SplitYear.century(printed.group(3)), month)));
        }
        return Optional.ofNullable(context.publishedOn())
                .map(YearMonth::from)
                .map(on -> month <= on.getMonthValue()
                        ? on.withMonth(month)
                        : on.withMonth(month).minusYears(1))
                .map(Periods::month);
    }

    private static PeriodReading unreadable(String text, String why) {
        String shown = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        return new PeriodReading.Unreadable(
                shown,
                "\"" + shown + "\" is not a period. " + why,
                "Write a key such as 2012-05, FY2012-Q1 or FY2012, or a financial year as 2012/13, 2012-13, 2012/2013,"
                        + " 12/13, 2012.13 or April 2012 to March 2013.");
    }
}
