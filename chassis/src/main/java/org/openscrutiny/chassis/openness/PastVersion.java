package org.openscrutiny.chassis.openness;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry of an object's history.
 *
 * @param version the public version; of a change that moved nothing public, the version that stood then
 * @param access RESTRICTED where nothing public moved; told to roles of the service only
 * @param actor who did it, an opaque id; told to roles of the service only
 * @param erasedAt when its bytes were erased, absent while they are kept
 */
public record PastVersion(
        long version,
        String command,
        Instant occurredAt,
        @Nullable String access,
        @Nullable String actor,
        @Nullable Instant erasedAt) {}
