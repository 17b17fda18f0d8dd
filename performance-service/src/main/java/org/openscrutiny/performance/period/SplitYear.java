package org.openscrutiny.performance.period;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A year written in two parts, {@code 2012/13}; the first part always as four digits.
 *
 * <p>Second part = first + 1 is a year, more pools several, equal or less means nothing.
 */
record SplitYear(int first, int last) {
    private static final int LONGEST = 25;
    private static final Pattern PARTS = Pattern.compile("(\\d{4}|\\d{2})(?: ?[/\\-\\u2013] ?|\\.)(\\d{4}|\\d{2})");

    static Optional<SplitYear> read(String text) {
        Matcher parts = PARTS.matcher(text);
        if (!parts.matches() || (text.indexOf('.') >= 0 && parts.group(1).length() == 2)) {
            return Optional.empty();
        }
        if (parts.group(1).length() == 2 && parts.group(2).length() == 4) {
            return Optional.empty();
        }
        int first = century(parts.group(1));
        int last = parts.group(2).length() == 4
                ? Integer.parseInt(parts.group(2))
                : first - first % 100 + Integer.parseInt(parts.group(2));
        // 1999/00 is the only pair whose second part may be the smaller.
        return Optional.of(
                new SplitYear(first, first % 100 == 99 && last % 100 == 0 && last < first ? last + 100 : last));
    }

    boolean readable() {
        return last > first && last - first <= LONGEST;
    }

    boolean single() {
        return last == first + 1;
    }

    /** Two digits stand for 1970 to 2069. */
    static int century(String digits) {
        int year = Integer.parseInt(digits);
        return digits.length() == 4 ? year : year >= 70 ? 1900 + year : 2000 + year;
    }
}
