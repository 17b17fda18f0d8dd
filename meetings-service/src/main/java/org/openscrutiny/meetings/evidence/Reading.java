package org.openscrutiny.meetings.evidence;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.feed.IndicatorSeen;
import org.openscrutiny.meetings.feed.PrioritySeen;
import org.openscrutiny.meetings.feed.RatingAsked;

/** What was looked up for a set of links. */
public final class Reading {

    private final Map<String, PrioritySeen> priorities;
    private final Map<String, IndicatorSeen> indicators;
    private final Map<RatingAsked, List<Figure>> figures;

    Reading(
            Map<String, PrioritySeen> priorities,
            Map<String, IndicatorSeen> indicators,
            Map<RatingAsked, List<Figure>> figures) {
        this.priorities = priorities;
        this.indicators = indicators;
        this.figures = figures;
    }

    /** The figures behind a link; none where nothing was seen yet. */
    public List<Figure> figures(EvidenceLink link) {
        return Evidence.asked(link, priorities.get(link.id())).stream()
                .flatMap(asked -> figures.getOrDefault(asked, List.of()).stream())
                .toList();
    }

    /** Whether the thing linked has not been seen yet, so that the page says "awaited". */
    boolean isAwaited(EvidenceLink link) {
        return switch (link.type()) {
            case INDICATOR ->
                !indicators.containsKey(link.id()) && figures(link).isEmpty();
            case PRIORITY -> !priorities.containsKey(link.id());
            case DASHBOARD, AGREEMENT_VERSION -> true;
        };
    }

    /** Its present name, where seen. */
    @Nullable
    String name(EvidenceLink link) {
        return switch (link.type()) {
            case INDICATOR -> indicatorName(link.id());
            case PRIORITY -> priorityName(link.id());
            case DASHBOARD, AGREEMENT_VERSION -> null;
        };
    }

    private @Nullable String indicatorName(String id) {
        var indicator = indicators.get(id);
        return indicator == null ? null : indicator.name();
    }

    private @Nullable String priorityName(String id) {
        var priority = priorities.get(id);
        return priority == null ? null : priority.name();
    }
}
