package org.openscrutiny.chassis.openness;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the change log holds of an object at an instant.
 *
 * @param version the public version that stood then
 * @param occurredAt when the change was recorded; null where the object was withdrawn since
 * @param payload the bytes, null where they are gone
 */
record PastBytes(
        long version,
        @Nullable Instant occurredAt,
        @Nullable String payload) {

    /** What was withdrawn at that instant ends with this, by {@code Payloads}. */
    private static final String WITHDRAWN = "\"deleted\":true}";

    boolean isGone() {
        return payload == null || payload.endsWith(WITHDRAWN);
    }
}
