package org.openscrutiny.csa.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.feed.SeenPage;
import org.openscrutiny.chassis.feed.SeenRows;
import org.openscrutiny.chassis.feed.SeenTable;
import org.openscrutiny.chassis.feed.TracedRow;
import org.openscrutiny.chassis.http.Cursors;

/** The recommendations seen, one statement a question. */
@ApplicationScoped
public class RecommendationsSeen {

    public static final SeenTable TABLE = new SeenTable("recommendation_seen");
    private static final int MOST = 200;

    private final SeenRows rows;

    RecommendationsSeen(SeenRows rows) {
        this.rows = rows;
    }

    /** By reference; of one priority where it is named. */
    public List<TracedRow<RecommendationSeen>> page(
            @Nullable String priorityId, Cursors.@Nullable Place after, int size) {
        var containing = priorityId == null ? List.<String>of() : List.of(Containing.priority(priorityId));
        var first = SeenPage.of(containing, "reference", size);
        return rows.page(TABLE, RecommendationSeen.class, after == null ? first : first.after(after));
    }

    /** Those that concern a priority, by reference. */
    public List<TracedRow<RecommendationSeen>> ofPriority(String priorityId) {
        return page(priorityId, null, MOST);
    }

    /** Those that were made at these meetings. */
    public List<TracedRow<RecommendationSeen>> madeAt(List<String> meetingIds) {
        return rows.tracedWhere(TABLE, RecommendationSeen.class, "meetingId", meetingIds);
    }
}
