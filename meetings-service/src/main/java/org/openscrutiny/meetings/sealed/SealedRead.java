package org.openscrutiny.meetings.sealed;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.openness.AccessLog;

/**
 * Who read which closed part, when and what for.
 *
 * @param actor the reader's opaque id
 * @param object path of what was read
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SealedRead(
        String actor,
        List<String> roles,
        String purpose,
        String object,
        Instant at,
        @Nullable String traceId) {

    static SealedRead of(AccessLog.Entry entry) {
        return new SealedRead(
                entry.actor(),
                List.of(entry.roles().split(" ", -1)),
                entry.purpose(),
                entry.object(),
                entry.at(),
                entry.traceId());
    }
}
