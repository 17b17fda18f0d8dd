package org.openscrutiny.csa.priority;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Dated spans: the first day belongs to them, the last does not; an absent end is open. */
final class Span {

    private Span() {}

    static boolean holds(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
    }

    static boolean isReversed(@Nullable LocalDate from, @Nullable LocalDate to) {
        return from != null && to != null && !from.isBefore(to);
    }
}
