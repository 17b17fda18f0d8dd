package org.openscrutiny.chassis.feed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One time that a read model was made anew, and how far it has come.
 *
 * @param state RUNNING, DONE, FAILED, or INTERRUPTED when the process that ran it has not been heard of for a minute
 * @param recordsExpected records on the topic when it began, or more when more came
 * @param unreadable records left out, as they are dead letters
 * @param rowsChanged rows that differed, once the new table has taken the old one's place
 * @param reason why it failed
 */
public record Rebuild(
        String id,
        String readModel,
        String state,
        long recordsRead,
        long recordsExpected,
        long unreadable,
        long rowsChanged,
        @Nullable String reason,
        Instant startedAt,
        Instant updatedAt) {}
