package org.openscrutiny.performance.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an event may leave out. */
final class Sent {
    private Sent() {}

    /** The list, or none where the event has no such field. */
    static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
