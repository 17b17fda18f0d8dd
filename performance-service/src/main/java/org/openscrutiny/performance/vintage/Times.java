package org.openscrutiny.performance.vintage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.LexicalDates;
import org.openscrutiny.chassis.problem.Faults;
import org.openscrutiny.chassis.problem.Problem;

/**
 * Which versions of figures or ratings a list is asked for.
 *
 * @param at the instant; for HISTORY and NOW without meaning
 */
public record Times(Asked asked, Instant at) {
    /** The ways to ask. */
    public enum Asked {
        /** What is public now. */
        NOW,
        /** What stood published at an instant. */
        PUBLISHED_AT,
        /** Every public change recorded after an instant, withdrawals too. */
        UPDATED_AFTER,
        /** Every published vintage or entry. */
        HISTORY
    }

    private static final String MESSAGE =
            "Give an instant like 2012-06-28T16:00:00Z; a + is written %2B in an address.";

    /**
     * Reads the parameters.
     *
     * @param now after which {@code publishedAt} may not lie
     * @throws Problem 400 naming each that cannot be read, and those that exclude each other
     */
    public static Times read(
            @Nullable String publishedAt, @Nullable String updatedAfter, @Nullable String includeHistory, Instant now) {
        var faults = new Faults();
        Instant published = instant("publishedAt", publishedAt, faults);
        Instant updated = instant("updatedAfter", updatedAfter, faults);
        if (published != null && published.isAfter(now)) {
            faults.unreadable("publishedAt", "FUTURE_INSTANT", "Nothing is known of what is to come.");
        }
        if (includeHistory != null && !includeHistory.equals("true") && !includeHistory.equals("false")) {
            faults.unreadable("includeHistory", "WRONG_TYPE", "Write true or false.");
        }
        boolean history = "true".equals(includeHistory);
        if (publishedAt != null && (history || updatedAfter != null)) {
            faults.unreadable(
                    "publishedAt",
                    "TWO_CLOCKS",
                    "Ask for what was published at an instant, or for changes and history (updatedAfter,"
                            + " includeHistory), not for both.");
        }
        faults.throwIfAny();
        if (published != null) {
            return new Times(Asked.PUBLISHED_AT, published);
        }
        if (updated != null) {
            return new Times(Asked.UPDATED_AFTER, updated);
        }
        return new Times(history ? Asked.HISTORY : Asked.NOW, Instant.EPOCH);
    }

    private static @Nullable Instant instant(String name, @Nullable String text, Faults faults) {
        if (text == null) {
            return null;
        }
        Instant at = LexicalDates.instant(text);
        if (at == null) {
            faults.unreadable(name, "INSTANT", MESSAGE);
        }
        return at;
    }
}
