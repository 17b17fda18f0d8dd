package org.openscrutiny.csa.priority;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A name of a priority in its time.
 *
 * @param from first day; null where it always was
 * @param to first day it no longer holds; null while it does
 */
public record PriorityName(
        @NotBlank @Size(max = 200) String text,
        @NotNull Kind kind,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** What a name is used as. */
    public enum Kind {
        FULL,
        SHORT,
        ALIAS
    }

    boolean heldOn(LocalDate day) {
        return Span.holds(from, to, day);
    }

    boolean isWritten(String printed) {
        return key(text).equals(key(printed));
    }

    /** Rule C7: case, hyphens, "&" for "and", and spacing do not part two names. */
    static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace("&", " and ")
                .replaceAll("[\\p{Pd}\\s]+", " ")
                .strip();
    }
}
