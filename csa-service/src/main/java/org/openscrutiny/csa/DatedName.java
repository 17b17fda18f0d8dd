package org.openscrutiny.csa;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.problem.Faults;

/**
 * A name in its time, of a priority or an organisation.
 *
 * @param from first day; null where it always was
 * @param to first day it no longer holds; null while it does
 */
public record DatedName(
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

    public boolean heldOn(LocalDate day) {
        return Span.holds(from, to, day);
    }

    public boolean isWritten(String printed) {
        return key(text).equals(key(printed));
    }

    /** The full name that came last, without asking the clock. */
    public static String last(List<DatedName> names) {
        return names.stream()
                .filter(n -> n.kind() == Kind.FULL)
                .max(Comparator.comparing(DatedName::from, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder())))
                .orElseGet(names::getFirst)
                .text();
    }

    /** The full name that held on that day, else the one that came last. */
    public static String on(List<DatedName> names, LocalDate day) {
        return names.stream()
                .filter(n -> n.kind() == Kind.FULL && n.heldOn(day))
                .map(DatedName::text)
                .findFirst()
                .orElseGet(() -> last(names));
    }

    /** Names of which none is full, or whose days are reversed. */
    public static void check(List<DatedName> names, Faults faults) {
        faults.brokenIf(
                names.stream().noneMatch(n -> n.kind() == Kind.FULL),
                "/names",
                "FULL_NAME_MISSING",
                "Give at least one name of kind FULL.");
        for (int i = 0; i < names.size(); i++) {
            faults.brokenIf(
                    Span.isReversed(names.get(i).from(), names.get(i).to()),
                    "/names/" + i + "/to",
                    "DATES_REVERSED",
                    "The first day without the name comes after its first day with it.");
        }
    }

    /** Rule C7: case, hyphens, "&" for "and", and spacing do not part two names. */
    public static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace("&", " and ")
                .replaceAll("[\\p{Pd}\\s]+", " ")
                .strip();
    }
}
