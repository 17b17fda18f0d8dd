package org.openscrutiny.meetings.sealed;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.meeting.Access;
import org.openscrutiny.meetings.meeting.ItemState;

/**
 * What decides who may read the closed part of an item, without a word of it.
 *
 * @param bodyIds of the meeting, the one that leads first
 * @param sealedId null where nothing is sealed yet
 * @param barred persons barred by an interest
 */
record SealedPlace(
        List<String> bodyIds,
        ItemState state,
        Access access,
        @Nullable String sealedId,
        List<String> barred) {

    /** How Hibernate makes it, with null where nothing is sealed. */
    static SealedPlace of(
            List<String> bodyIds,
            ItemState state,
            Access access,
            @Nullable String sealedId,
            @Nullable List<String> barred) {
        return new SealedPlace(bodyIds, state, access, sealedId, barred == null ? List.of() : barred);
    }

    String leadBodyId() {
        return bodyIds.getFirst();
    }
}
