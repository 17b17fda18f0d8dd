package org.openscrutiny.meetings.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.feed.SeenRows;
import org.openscrutiny.chassis.feed.SeenTable;
import org.openscrutiny.meetings.feed.IndicatorSeen;
import org.openscrutiny.meetings.feed.PrioritySeen;
import org.openscrutiny.meetings.feed.RatingAsked;
import org.openscrutiny.meetings.feed.SeenRatings;

/** Looks up what links point to: three statements, whatever their number. */
@ApplicationScoped
public class Evidence {

    private static final SeenTable PRIORITIES = new SeenTable("priority_seen");
    private static final SeenTable INDICATORS = new SeenTable("indicator_seen");

    private final SeenRows rows;
    private final SeenRatings ratings;

    Evidence(SeenRows rows, SeenRatings ratings) {
        this.rows = rows;
        this.ratings = ratings;
    }

    /**
     * What all these links say.
     *
     * @param publishedBy only figures published by then; null for what is known now
     */
    public Reading read(Collection<EvidenceLink> links, @Nullable Instant publishedBy) {
        Map<String, PrioritySeen> priorities = new HashMap<>();
        rows.byId(PRIORITIES, PrioritySeen.class, ids(links, EvidenceType.PRIORITY))
                .forEach(p -> priorities.put(p.id(), p));
        var asked = links.stream()
                .flatMap(l -> asked(l, priorities.get(l.id())).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Map<String, IndicatorSeen> indicators = new HashMap<>();
        rows.byId(
                        INDICATORS,
                        IndicatorSeen.class,
                        asked.stream().map(RatingAsked::indicatorId).collect(Collectors.toSet()))
                .forEach(i -> indicators.put(i.id(), i));
        var figures = ratings.latest(asked, publishedBy).stream()
                .collect(Collectors.groupingBy(
                        s -> s.asked(),
                        Collectors.mapping(
                                s -> Figure.of(s, indicators.get(s.asked().indicatorId())), Collectors.toList())));
        return new Reading(priorities, indicators, figures);
    }

    private static Set<String> ids(Collection<EvidenceLink> links, EvidenceType type) {
        return links.stream()
                .filter(l -> l.type() == type)
                .map(EvidenceLink::id)
                .collect(Collectors.toSet());
    }

    /** The ratings a link stands for: an indicator's own, a priority's by its links, else none. */
    static List<RatingAsked> asked(EvidenceLink link, @Nullable PrioritySeen priority) {
        return switch (link.type()) {
            case INDICATOR -> List.of(new RatingAsked(link.id(), link.period()));
            case PRIORITY ->
                indicatorsOf(priority).stream()
                        .map(id -> new RatingAsked(id, link.period()))
                        .toList();
            case DASHBOARD, AGREEMENT_VERSION -> List.of();
        };
    }

    private static List<String> indicatorsOf(@Nullable PrioritySeen priority) {
        return priority == null || priority.indicatorLinks() == null
                ? List.of()
                : priority.indicatorLinks().stream()
                        .map(PrioritySeen.IndicatorLink::indicatorId)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
    }
}
