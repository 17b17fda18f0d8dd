package org.openscrutiny.performance.indicator;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.openscrutiny.chassis.feed.TracedRow;
import org.openscrutiny.performance.feed.RecommendationSeen;

/** A recommendation as meetings-service published it. */
public record OpenRecommendation(String id, @JsonUnwrapped RecommendationSeen seen) {
    static OpenRecommendation of(TracedRow<RecommendationSeen> row) {
        return new OpenRecommendation(row.id(), row.row());
    }
}
