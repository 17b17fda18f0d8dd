package org.openscrutiny.csa.response;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.openscrutiny.chassis.feed.TracedRow;
import org.openscrutiny.chassis.openness.PublicState;
import org.openscrutiny.chassis.openness.PublicViews;
import org.openscrutiny.csa.feed.RecommendationSeen;
import org.openscrutiny.csa.feed.RecommendationsSeen;

/** Puts recommendations and their answers together, with one statement for all answers. */
@ApplicationScoped
public class Recommendations {

    private final RecommendationsSeen seen;
    private final PublicState published;
    private final PublicViews views;

    Recommendations(RecommendationsSeen seen, PublicState published, PublicViews views) {
        this.seen = seen;
        this.published = published;
        this.views = views;
    }

    /** Those that concern a priority, by reference, with two statements. */
    public List<RecommendationView> ofPriority(String priorityId, LocalDate on) {
        return answered(seen.ofPriority(priorityId), on);
    }

    List<RecommendationView> answered(List<TracedRow<RecommendationSeen>> rows, LocalDate on) {
        var ids = rows.stream().map(TracedRow::id).toList();
        var responses = published.findAllWith(ResponseView.TYPE, "{recommendationId}", ids).stream()
                .map(bytes -> views.read(bytes.payload(), ResponseView.class))
                .collect(Collectors.groupingBy(ResponseView::recommendationId));
        return rows.stream()
                .map(r -> RecommendationView.of(r, responses.getOrDefault(r.id(), List.of()), on))
                .toList();
    }
}
