package org.openscrutiny.performance.dashboard;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step of a dashboard.
 *
 * @param source title of the printed document, for RECORD_AS_PRINTED
 * @param publishedAt when it was printed, in the past; only for RECORD_AS_PRINTED
 * @param notSupplied for PUBLISH: print "not supplied" for the commentary that is still due
 */
public record DashboardCommand(
        @NotNull Step command,
        @Nullable @Size(max = 300) String source,
        @Nullable Instant publishedAt,
        @Nullable Boolean notSupplied) {

    /** Whether the dashboard goes out without the commentary that is due. */
    boolean without() {
        return Boolean.TRUE.equals(notSupplied);
    }

    /** Steps a dashboard can take; PUBLISH and RECORD_AS_PRINTED make a pack. */
    public enum Step {
        READY,
        PUBLISH,
        RECORD_AS_PRINTED
    }
}
