package org.openscrutiny.performance.priority;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.Cursors.Place;
import org.openscrutiny.performance.feed.PrioritySeen;
import org.openscrutiny.performance.feed.SeenElsewhere;
import org.openscrutiny.performance.filing.Filing;
import org.openscrutiny.performance.filing.Heading;
import org.openscrutiny.performance.indicator.IndicatorFiling;

/** Priorities in the order of their codes with what stands under them, four statements for any number. */
@ApplicationScoped
class PriorityReads {
    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::sortValue).thenComparing(Place::id);

    private final SeenElsewhere elsewhere;
    private final IndicatorFiling filing;
    private final LatestRatings ratings;

    PriorityReads(SeenElsewhere elsewhere, IndicatorFiling filing, LatestRatings ratings) {
        this.elsewhere = elsewhere;
        this.filing = filing;
        this.ratings = ratings;
    }

    static Place place(PriorityView priority) {
        return new Place(Objects.requireNonNullElse(priority.code(), ""), priority.id());
    }

    /** Some of all priorities, those that ended too. */
    List<PriorityView> page(@Nullable Place after, int most) {
        List<PrioritySeen> known = elsewhere.priorities();
        List<PrioritySeen> page = known.stream()
                .sorted(Comparator.comparing(PriorityReads::place, ORDER))
                .filter(priority -> after == null || ORDER.compare(place(priority), after) > 0)
                .limit(most)
                .toList();
        return views(page, known);
    }

    /** One; an empty list where there is none. */
    List<PriorityView> one(String id) {
        List<PrioritySeen> known = elsewhere.priorities();
        return views(known.stream().filter(p -> p.id().equals(id)).toList(), known);
    }

    private static Place place(PrioritySeen priority) {
        return new Place(Objects.requireNonNullElse(priority.code(), ""), priority.id());
    }

    private List<PriorityView> views(List<PrioritySeen> shown, List<PrioritySeen> known) {
        LocalDate today = filing.today();
        Map<String, Map<String, Heading>> filed =
                Filing.on(today, elsewhere.agreements(), known).byPriority();
        Set<String> ids = new HashSet<>();
        shown.forEach(p -> ids.addAll(filed.getOrDefault(p.id(), Map.of()).keySet()));
        Map<String, LatestRatings.Known> indicators = ratings.indicators(ids);
        Map<String, List<PriorityView.Latest>> newest = ratings.of(indicators, today);
        return shown.stream()
                .map(p -> view(p, filed.getOrDefault(p.id(), Map.of()), indicators, newest))
                .toList();
    }

    private static PriorityView view(
            PrioritySeen priority,
            Map<String, Heading> filed,
            Map<String, LatestRatings.Known> indicators,
            Map<String, List<PriorityView.Latest>> newest) {
        List<PriorityView.Filed> under = new ArrayList<>();
        filed.forEach((id, heading) -> {
            LatestRatings.Known indicator = indicators.get(id);
            if (indicator != null) {
                under.add(PriorityView.Filed.of(indicator, heading, newest.getOrDefault(id, List.of())));
            }
        });
        under.sort(Comparator.comparing(PriorityView.Filed::code));
        PrioritySeen.NoMeasure none = priority.noSuitableIndicator();
        return new PriorityView(
                priority.id(),
                priority.agreementId(),
                priority.code(),
                priority.name(),
                priority.formerNames(),
                priority.status(),
                none == null ? null : none.reason(),
                under);
    }
}
