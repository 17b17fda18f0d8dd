package org.openscrutiny.performance.dashboard;

import org.openscrutiny.performance.rating.RatingStatus;
import org.openscrutiny.performance.rating.Tally;

/** How many rows have each colour, by measure; sections with expected demand are counted nowhere. */
public record TalliesView(Counts month, Counts yearToDate, Counts forecast) {
    /**
     * Colours of one measure.
     *
     * @param judged how many of those counted are a person's judgement
     * @param notCurrent colours carried from an earlier period or stale, counted nowhere else
     */
    public record Counts(int green, int amber, int red, int none, int judged, int notCurrent) {
        static Counts of(Tally tally) {
            return new Counts(
                    tally.count(RatingStatus.GREEN),
                    tally.count(RatingStatus.AMBER),
                    tally.count(RatingStatus.RED),
                    tally.count(RatingStatus.NONE),
                    tally.judged(),
                    tally.notCurrent());
        }
    }
}
