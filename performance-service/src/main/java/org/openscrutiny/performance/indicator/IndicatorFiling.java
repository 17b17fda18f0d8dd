package org.openscrutiny.performance.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
        return openRecommendations(Set.of(indicatorId)).stream()
                .map(Concerning::recommendation)
                .toList();
    }

    /**
     * A recommendation with those of the indicators asked about that it concerns.
     *
     * @param indicatorIds in the order of their ids
     */
    public record Concerning(TracedRow<RecommendationSeen> recommendation, List<String> indicatorIds) {}

    /** The same on any of many indicators; four statements, however many they are. */
    public List<Concerning> openRecommendations(Set<String> indicatorIds) {
        Filing filing = filing();
        Map<String, Set<String>> under = new LinkedHashMap<>();
        for (String indicator : new TreeSet<>(indicatorIds)) {
            filing.headings(indicator)
                    .forEach(heading -> under.computeIfAbsent(heading.priorityId(), id -> new HashSet<>())
                            .add(indicator));
        }
        return newest(
                        elsewhere.recommendationsOnPriorities(under.keySet()),
                        elsewhere.recommendationsOnIndicators(indicatorIds))
                .filter(seen -> seen.row().open())
                .map(seen -> new Concerning(seen, concerned(seen.row(), indicatorIds, under)))
                .toList();
    }

    /** Each once, as it was read last: one may be moved between two statements. */
    static Stream<TracedRow<RecommendationSeen>> newest(
            List<TracedRow<RecommendationSeen>> earlier, List<TracedRow<RecommendationSeen>> later) {
        Map<String, TracedRow<RecommendationSeen>> byId = new LinkedHashMap<>();
        earlier.forEach(seen -> byId.put(seen.id(), seen));
        later.forEach(seen -> byId.put(seen.id(), seen));
        return byId.values().stream();
    }

    private static List<String> concerned(
            RecommendationSeen seen, Set<String> indicatorIds, Map<String, Set<String>> under) {
        return Stream.concat(
                        seen.indicatorIds().stream().filter(indicatorIds::contains),
                        seen.priorityIds().stream().flatMap(id -> under.getOrDefault(id, Set.of()).stream()))
                .distinct()
                .sorted()
                .toList();
    }

    private Filing filing() {
        return Filing.on(today(), elsewhere.agreements(), elsewhere.priorities());
    }
}
