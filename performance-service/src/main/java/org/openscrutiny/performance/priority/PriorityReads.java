package org.openscrutiny.performance.priority;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.Cursors.Place;
import org.openscrutiny.performance.feed.PrioritySeen;
import org.openscrutiny.performance.feed.SeenElsewhere;
import org.openscrutiny.performance.filing.Filing;
import org.openscrutiny.performance.filing.Heading;
import org.openscrutiny.performance.indicator.IndicatorFiling;

/** Priorities with what stands under them, four statements for any number. */
@ApplicationScoped
public class PriorityReads {
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

    /** A priority where the version in force of its agreement has it. */
    public record Placed(Heading heading, PriorityView priority) {}

    /** The priorities in force: agreements by title, their priorities in the order of the version. */
    public List<Placed> inForce() {
        List<PrioritySeen> known = elsewhere.priorities();
        Filing today = filed(known);
        Map<String, Heading> headings = new LinkedHashMap<>();
        today.inForce().forEach(heading -> headings.put(heading.priorityId(), heading));
        Map<String, PriorityView> shown =
                views(known.stream().filter(p -> headings.containsKey(p.id())).toList(), today).stream()
                        .collect(Collectors.toMap(PriorityView::id, Function.identity(), (one, same) -> one));
        return headings.values().stream()
                .map(heading -> new Placed(heading, Objects.requireNonNull(shown.get(heading.priorityId()))))
                .toList();
    }

    /** Some of all priorities in the order of their codes, those that ended too. */
    List<PriorityView> page(@Nullable Place after, int most) {
        List<PrioritySeen> known = elsewhere.priorities();
        List<PrioritySeen> page = known.stream()
                .sorted(Comparator.comparing(PriorityReads::place, ORDER))
                .filter(priority -> after == null || ORDER.compare(place(priority), after) > 0)
                .limit(most)
                .toList();
        return views(page, filed(known));
    }

    /** One; an empty list where there is none. */
    List<PriorityView> one(String id) {
        List<PrioritySeen> known = elsewhere.priorities();
        return views(known.stream().filter(p -> p.id().equals(id)).toList(), filed(known));
    }

    private Filing filed(List<PrioritySeen> known) {
        return Filing.on(filing.today(), elsewhere.agreements(), known);
    }

    private static Place place(PrioritySeen priority) {
        return new Place(Objects.requireNonNullElse(priority.code(), ""), priority.id());
    }

    private List<PriorityView> views(List<PrioritySeen> shown, Filing today) {
        Map<String, Map<String, Heading>> filed = today.byPriority();
        Set<String> ids = new HashSet<>();
        shown.forEach(p -> ids.addAll(filed.getOrDefault(p.id(), Map.of()).keySet()));
        Map<String, LatestRatings.Known> indicators = ratings.indicators(ids);
        Map<String, List<PriorityView.Latest>> newest = ratings.of(indicators, filing.today());
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
