package org.openscrutiny.meetings.recommendation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.minutes.Addressee;
import org.openscrutiny.meetings.minutes.AddresseeKind;

/** The fields of {@code csa.response.v1} that fill a track. */
public record ResponseSeen(
        String id,
        @Nullable String recommendationId,
        @Nullable Asked addressee,
        @Nullable OfClass ofClass,
        @Nullable LocalDate dueOn,
        @Nullable String state,
        @Nullable String verdict,
        @Nullable String text,
        @Nullable String reason,
        @Nullable LocalDate respondedOn,
        @Nullable String implementation) {

    /** Who answers. */
    public record Asked(
            @Nullable String kind,
            @Nullable String id,
            @Nullable String name) {}

    /** The class that was addressed, and how many bodies it has. */
    public record OfClass(@Nullable String name, @Nullable Integer count) {}

    boolean isWithdrawn() {
        return "WITHDRAWN".equals(state);
    }

    Addressee body() {
        var kind = addressee != null && "OFFICE".equals(addressee.kind())
                ? AddresseeKind.OFFICE
                : AddresseeKind.ORGANISATION;
        return new Addressee(
                kind,
                addressee == null ? null : addressee.id(),
                addressee == null || addressee.name() == null ? "" : addressee.name());
    }

    /** The answer from SENT on; a verdict that is not known here is awaited still. */
    Answer answer() {
        var outcome = one(Outcome.values(), verdict);
        return outcome == null || isWithdrawn()
                ? new Answer(null, null, null, null, one(Implementation.values(), implementation))
                : new Answer(outcome, text, reason, respondedOn, one(Implementation.values(), implementation));
    }

    private static <E extends Enum<E>> @Nullable E one(E[] values, @Nullable String name) {
        for (var value : values) {
            if (value.name().equals(name)) {
                return value;
            }
        }
        return null;
    }
}
