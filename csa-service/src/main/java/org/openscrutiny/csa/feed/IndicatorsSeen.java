package org.openscrutiny.csa.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.openscrutiny.chassis.feed.SeenRows;
import org.openscrutiny.chassis.feed.SeenTable;
import org.openscrutiny.chassis.feed.TracedRow;

/** The indicators seen, one statement a question. */
@ApplicationScoped
public class IndicatorsSeen {

    static final SeenTable TABLE = new SeenTable("indicator_seen");

    private final SeenRows rows;

    IndicatorsSeen(SeenRows rows) {
        this.rows = rows;
    }

    public List<TracedRow<IndicatorSeen>> byId(Collection<String> ids) {
        return rows.tracedById(TABLE, IndicatorSeen.class, ids);
    }

    /** Which of these have been seen. */
    public Set<String> known(Collection<String> ids) {
        return byId(ids).stream().map(TracedRow::id).collect(Collectors.toUnmodifiableSet());
    }
}
