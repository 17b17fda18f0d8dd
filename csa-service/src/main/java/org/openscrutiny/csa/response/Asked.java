package org.openscrutiny.csa.response;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One answer that a recommendation asks for.
 *
 * @param root the addressee as it was sent, in every version of the recommendation
 * @param track the same with the member of a class: one answer each
 */
record Asked(
        String root, String track, Addressee addressee, Addressee.@Nullable OfClass ofClass, LocalDate receivedOn) {

    /** One for an addressee that stands for itself. */
    static Asked of(String track, Addressee addressee, LocalDate receivedOn) {
        return new Asked(track, track, addressee, null, receivedOn);
    }

    boolean isMatched() {
        return addressee.id() != null;
    }

    /** Whether this track was answered for before: a class is not asked again when its members change (C34). */
    boolean isKnownBy(String knownTrack) {
        return knownTrack.equals(root) || knownTrack.startsWith(root + "\n");
    }
}
