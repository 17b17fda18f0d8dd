package org.openscrutiny.performance.period;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;

/** English names of months, in full, by their first three letters, and "Sept". */
public final class MonthNames {
    private MonthNames() {}

    /** The month's number 1 to 12, whatever the letter case. */
    public static Optional<Integer> read(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        for (Month month : Month.values()) {
            String name = month.getDisplayName(TextStyle.FULL, Locale.UK).toLowerCase(Locale.ROOT);
            if (lower.equals(name)
                    || lower.equals(name.substring(0, 3))
                    || (month == Month.SEPTEMBER && lower.equals("sept"))) {
                return Optional.of(month.getValue());
            }
        }
        return Optional.empty();
    }
}
