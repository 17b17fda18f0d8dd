package org.openscrutiny.meetings.recommendation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An answer, as far as it was given.
 *
 * @param reasons needed unless ACCEPTED
 */
public record Answer(
        @Nullable Outcome outcome,
        @Nullable String text,
        @Nullable String reasons,
        @Nullable LocalDate respondedOn,
        @Nullable Implementation implementation) {

    static final Answer AWAITED = new Answer(null, null, null, null, null);

    boolean isGiven() {
        return outcome != null;
    }

    boolean isAccepted() {
        return outcome == Outcome.ACCEPTED || outcome == Outcome.PART_ACCEPTED;
    }
}
