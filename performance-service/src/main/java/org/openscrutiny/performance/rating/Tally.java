package org.openscrutiny.performance.rating;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many ratings of a dashboard have each status.
 *
 * @param counts statuses of what is current, a judgement counting before the computed status
 * @param judged how many of those counted are judgements
 * @param notCurrent colours carried or stale, counted nowhere else
 */
public record Tally(Map<RatingStatus, Integer> counts, int judged, int notCurrent) {
    public Tally {
        counts = Map.copyOf(counts);
    }

    /**
     * One rating as a tally sees it.
     *
     * @param judgement the status a person set beside the computed one, if any
     */
    public record Counted(RatingStatus computed, @Nullable RatingStatus judgement, Freshness freshness) {
        RatingStatus shown() {
            return judgement == null ? computed : judgement;
        }
    }

    public static Tally of(Collection<Counted> ratings) {
        Map<RatingStatus, Integer> counts = new EnumMap<>(RatingStatus.class);
        int judged = 0;
        int notCurrent = 0;
        for (Counted rating : ratings) {
            if (rating.freshness() != Freshness.CURRENT && rating.shown() != RatingStatus.NONE) {
                notCurrent++;
                continue;
            }
            counts.merge(rating.shown(), 1, Integer::sum);
            judged += rating.judgement() == null ? 0 : 1;
        }
        return new Tally(counts, judged, notCurrent);
    }

    /** Ratings of that status, 0 where there is none. */
    public int count(RatingStatus status) {
        return counts.getOrDefault(status, 0);
    }
}
