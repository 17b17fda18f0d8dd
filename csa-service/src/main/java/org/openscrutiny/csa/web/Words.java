package org.openscrutiny.csa.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How pages write dates and words of the API. */
final class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private Words() {}

    static String day(LocalDate day) {
        return day.format(DAY);
    }

    static @Nullable String dayOrNone(@Nullable LocalDate day) {
        return day == null ? null : day(day);
    }

    /** PART_ACCEPTED as "Part accepted". */
    static String of(Enum<?> word) {
        return of(word.name());
    }

    static String of(String word) {
        var text = word.toLowerCase(Locale.ROOT).replace('_', ' ');
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
