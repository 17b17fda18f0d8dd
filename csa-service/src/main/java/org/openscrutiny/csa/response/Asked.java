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

    /**
     * Whether a response is this one's: a class is not asked again when its members change (C34), and an addressee
     * that was sent by its name is the same when it is sent by its id.
     */
    boolean isAnsweredBy(Response response) {
        var track = response.track();
        if (track.equals(root) || track.startsWith(root + "\n")) {
            return true;
        }
        return ofClass == null && response.ofClass() == null && addressee.isSameAs(response.addressee());
    }
}
