package org.openscrutiny.csa.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.openscrutiny.chassis.feed.SeenRows;
import org.openscrutiny.chassis.feed.SeenTable;
import org.openscrutiny.chassis.feed.TracedRow;

/** The ratings seen, one statement a question. */
@ApplicationScoped
public class RatingsSeen {

    static final SeenTable TABLE = new SeenTable("rating_seen");

    private final SeenRows rows;

    RatingsSeen(SeenRows rows) {
        this.rows = rows;
    }

    public List<TracedRow<RatingSeen>> of(Collection<String> indicatorIds) {
        return rows.tracedWhere(TABLE, RatingSeen.class, "indicatorId", indicatorIds);
    }
}
