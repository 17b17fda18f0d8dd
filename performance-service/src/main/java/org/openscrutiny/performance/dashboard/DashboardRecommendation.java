package org.openscrutiny.performance.dashboard;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.feed.RecommendationSeen;
import org.openscrutiny.performance.indicator.IndicatorFiling;

/**
 * A recommendation that was open when the pack was published. Its text is not part of the pack, which never changes: what
 * meetings-service takes from the public must be gone here as well (D9).
 *
 * @param state as meetings-service called it then
 * @param indicatorIds the indicators of the pack that it concerns, itself or through their priorities
 * @param tracks who has to answer by when, or answered
 */
public record DashboardRecommendation(
        String id,
        @Nullable String reference,
        @Nullable String bodyName,
        @Nullable String meetingId,
        @Nullable LocalDate madeOn,
        @Nullable String state,
        List<String> indicatorIds,
        List<RecommendationSeen.Track> tracks) {
    public DashboardRecommendation {
        indicatorIds = List.copyOf(indicatorIds);
        tracks = List.copyOf(tracks);
    }

    static DashboardRecommendation of(IndicatorFiling.Concerning concerning) {
        RecommendationSeen seen = concerning.recommendation().row();
        return new DashboardRecommendation(
                concerning.recommendation().id(),
                seen.reference(),
                seen.bodyName(),
                seen.meetingId(),
                seen.madeOn(),
                seen.state(),
                concerning.indicatorIds(),
                seen.tracks());
    }
}
