package org.openscrutiny.performance.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.openscrutiny.chassis.feed.SeenRows;
import org.openscrutiny.chassis.feed.TracedRow;

/** What was seen of the other services, one statement a question. */
@ApplicationScoped
public class SeenElsewhere {
    private final SeenRows rows;

    SeenElsewhere(SeenRows rows) {
        this.rows = rows;
    }

    /** All agreements: a council has a handful. */
    public List<AgreementSeen> agreements() {
        return rows.all(SeenTables.AGREEMENT, AgreementSeen.class);
    }

    /** All priorities, those that ended too, since what was linked to them stands under their heirs. */
    public List<PrioritySeen> priorities() {
        return rows.all(SeenTables.PRIORITY, PrioritySeen.class);
    }

    /** Recommendations that rest on one of these priorities. */
    public List<TracedRow<RecommendationSeen>> recommendationsOnPriorities(Collection<String> ids) {
        return rows.tracedListing(SeenTables.RECOMMENDATION, RecommendationSeen.class, "priorityIds", ids);
    }

    /** Recommendations that rest on one of these indicators itself. */
    public List<TracedRow<RecommendationSeen>> recommendationsOnIndicators(Collection<String> ids) {
        return rows.tracedListing(SeenTables.RECOMMENDATION, RecommendationSeen.class, "indicatorIds", ids);
    }

    /** Those of these recommendations that are still public. */
    public List<TracedRow<RecommendationSeen>> recommendations(Collection<String> ids) {
        return rows.tracedById(SeenTables.RECOMMENDATION, RecommendationSeen.class, ids);
    }

    public List<MeetingSeen> meetings(Collection<String> ids) {
        return rows.byId(SeenTables.MEETING, MeetingSeen.class, ids);
    }
}
