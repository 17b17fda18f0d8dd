package org.openscrutiny.meetings.evidence;

import java.time.Instant;
import java.util.List;

/**
 * The figures behind a link as they stood.
 *
 * @param at when the agenda was published; freshness is judged then (D1)
 */
public record AsPublished(Instant at, List<Figure> ratings) {

    public AsPublished {
        ratings = List.copyOf(ratings);
    }
}
