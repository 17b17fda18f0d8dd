package org.openscrutiny.performance.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.openscrutiny.chassis.feed.TracedRow;
import org.openscrutiny.performance.feed.RecommendationSeen;
import org.openscrutiny.performance.feed.SeenElsewhere;
import org.openscrutiny.performance.filing.Filing;
import org.openscrutiny.performance.filing.Heading;

/** How indicators are filed today, from what was seen of the agreements and priorities: two statements a question. */
@ApplicationScoped
public class IndicatorFiling {
    private final SeenElsewhere elsewhere;
    private final Clock clock;
    private final ZoneId zone;

    IndicatorFiling(SeenElsewhere elsewhere, Clock clock, @ConfigProperty(name = "scrutiny.zone") ZoneId zone) {
        this.elsewhere = elsewhere;
        this.clock = clock;
        this.zone = zone;
    }

    /** The day asked about, in the council's own time. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** The priorities it stands under today. */
    public List<Heading> headings(String indicatorId) {
        return filing().headings(indicatorId);
    }

    Set<String> indicators(String priorityId) {
        return filing().indicators(priorityId);
    }

    /** What committees recommended on the indicator itself or on a priority it stands under, as far as it is open. */
    public List<TracedRow<RecommendationSeen>> openRecommendations(String indicatorId) {
        List<String> priorities =
                headings(indicatorId).stream().map(Heading::priorityId).toList();
        return Stream.concat(
                        elsewhere.recommendationsOnPriorities(priorities).stream(),
                        elsewhere.recommendationsOnIndicator(indicatorId).stream())
                .filter(seen -> seen.row().open())
                .distinct()
                .toList();
    }

    private Filing filing() {
        return Filing.on(today(), elsewhere.agreements(), elsewhere.priorities());
    }
}
