package org.openscrutiny.chassis.feed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record that could not be read: where it lies and why, never its value.
 *
 * @param sha256 of its value, to know it again
 * @param metAt when it was met last
 * @param state OPEN, REPLAYED or DISCARDED
 * @param ground why it was discarded
 */
public record DeadLetterView(
        String id,
        String topic,
        int partition,
        long offset,
        String sha256,
        String reason,
        Instant metAt,
        int timesMet,
        String state,
        @Nullable Instant decidedAt,
        @Nullable String ground) {}
