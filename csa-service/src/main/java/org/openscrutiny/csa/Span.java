package org.openscrutiny.csa;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Dated spans: the first day belongs to them, the last does not; an absent end is open. */
public final class Span {

    private Span() {}

    /** Whether the day lies in it. */
    public static boolean holds(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
    }

    /** Whether it ends before it begins. */
    public static boolean isReversed(@Nullable LocalDate from, @Nullable LocalDate to) {
        return from != null && to != null && !from.isBefore(to);
    }
}
