package org.openscrutiny.performance.rating;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.observation.MissingReason;
import org.openscrutiny.performance.observation.ObsStatus;

/** Whether there is a value to rate, and if not, in which of the ways that matter to a rating. */
public enum ValueState {
    PRESENT,
    NOT_DUE,
    NOT_APPLICABLE,
    SUPPRESSED,
    MISSING;

    /** The state of an observation without a value, by its flags and the reason given. */
    public static ValueState without(Collection<ObsStatus> flags, @Nullable MissingReason reason) {
        if (reason == MissingReason.REPORTED_QUARTERLY || reason == MissingReason.DUE_LATER) {
            return NOT_DUE;
        }
        if (flags.contains(ObsStatus.M) || reason == MissingReason.NOT_APPLICABLE) {
            return NOT_APPLICABLE;
        }
        if (flags.contains(ObsStatus.Q) || reason == MissingReason.SUPPRESSED) {
            return SUPPRESSED;
        }
        return MISSING;
    }
}
