package org.openscrutiny.chassis.feed;

import org.jspecify.annotations.Nullable;

/**
 * One record of another service's topic, as a read model keeps it.
 *
 * @param body the fields that this service reads, as JSON; null for a tombstone, which blanks what was kept
 * @param traceId trace of the command that caused it, 32 hexadecimal digits
 */
record SeenRecord(
        String id,
        long version,
        boolean deleted,
        @Nullable String body,
        @Nullable String traceId) {}
