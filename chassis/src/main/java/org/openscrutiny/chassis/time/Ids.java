package org.openscrutiny.chassis.time;

import java.util.UUID;

/** The source of ids: UUID version 7 (RFC 9562), in the order of their making; seeded in tests. */
public interface Ids {

    UUID next();

    /** An id as it stands in URLs, bodies and message keys. */
    default String nextText() {
        return next().toString();
    }
}
