package org.openscrutiny.performance.filing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.feed.AgreementSeen;
import org.openscrutiny.performance.feed.PrioritySeen;

/**
 * How indicators are filed under priorities on one day. A version counts from its effectiveFrom on, however early it was
 * published (D17). Links are csa-service's; where it links a priority that the version in force no longer has, the
 * indicator stands under every priority that was split from it or absorbed it, link not yet confirmed, until
 * csa-service links one of them anew. A retired priority leaves its indicators without a heading.
 */
public final class Filing {
    private static final String RETIRED = "RETIRED";
    private static final String RESTORED = "RESTORED";
    private static final String ABSORBED_INTO = "ABSORBED_INTO";
    private static final String SPLIT_FROM = "SPLIT_FROM";

    private final Map<String, Place> inForce = new LinkedHashMap<>();
    private final Map<String, PrioritySeen> known;

    /** A priority where the version in force has it. */
    private record Place(PrioritySeen priority, AgreementSeen agreement, AgreementSeen.Version version) {}

    private Filing(Map<String, PrioritySeen> known) {
        this.known = known;
    }

    /** The filing on a day; agreements by title, their priorities in the order of the version. */
    public static Filing on(LocalDate day, Collection<AgreementSeen> agreements, Collection<PrioritySeen> priorities) {
        Filing filing = new Filing(priorities.stream()
                .collect(Collectors.toMap(PrioritySeen::id, Function.identity(), (one, same) -> one)));
        agreements.stream()
                .sorted(Comparator.comparing((AgreementSeen a) -> a.title() == null ? "" : a.title())
                        .thenComparing(AgreementSeen::id))
                .forEach(agreement -> agreement.inForceOn(day).ifPresent(v -> filing.place(agreement, v, day)));
        return filing;
    }

    private void place(AgreementSeen agreement, AgreementSeen.Version version, LocalDate day) {
        for (String id : version.priorityIds()) {
            PrioritySeen priority = known.get(id);
            if (priority != null && !retiredBy(priority, day)) {
                inForce.putIfAbsent(id, new Place(priority, agreement, version));
            }
        }
    }

    /** Every priority in force: agreements by title, their priorities in the order of the version. */
    public List<Heading> inForce() {
        return inForce.values().stream()
                .map(place -> heading(place, null, null))
                .toList();
    }

    /** The headings of an indicator, none for one that nobody links. */
    public List<Heading> headings(String indicatorId) {
        List<Heading> headings = new ArrayList<>();
        Map<String, String> carried = carried(indicatorId);
        inForce.forEach((id, place) -> {
            String before = carried.get(id);
            if (place.priority().links(indicatorId)) {
                headings.add(heading(place, kind(place.priority(), indicatorId), null));
            } else if (before != null) {
                headings.add(heading(place, null, before));
            }
        });
        return headings;
    }

    /** The indicators that stand under a priority, confirmed or not. */
    public Set<String> indicators(String priorityId) {
        return known.values().stream()
                .flatMap(p -> p.indicatorLinks().stream())
                .map(PrioritySeen.Link::indicatorId)
                .distinct()
                .filter(indicator -> headings(indicator).stream()
                        .anyMatch(h -> h.priorityId().equals(priorityId)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The indicators under each priority by their ids, each with the heading that says so. */
    public Map<String, Map<String, Heading>> byPriority() {
        Map<String, Map<String, Heading>> filed = new LinkedHashMap<>();
        known.values().stream()
                .flatMap(p -> p.indicatorLinks().stream())
                .map(PrioritySeen.Link::indicatorId)
                .distinct()
                .forEach(indicator -> headings(indicator)
                        .forEach(heading -> filed.computeIfAbsent(heading.priorityId(), id -> new LinkedHashMap<>())
                                .put(indicator, heading)));
        return filed;
    }

    /** Heirs in force of priorities that link the indicator and are not in force themselves, each with whose heir it is. */
    private Map<String, String> carried(String indicatorId) {
        Map<String, String> carried = new LinkedHashMap<>();
        for (PrioritySeen linked : known.values()) {
            if (linked.links(indicatorId) && !inForce.containsKey(linked.id())) {
                Set<String> heirs = new LinkedHashSet<>();
                heirs(linked, heirs, new HashSet<>());
                boolean linkedAnew = heirs.stream().anyMatch(id -> priority(id).links(indicatorId));
                if (!linkedAnew) {
                    heirs.forEach(heir -> carried.putIfAbsent(heir, linked.id()));
                }
            }
        }
        return carried;
    }

    private void heirs(PrioritySeen ended, Set<String> found, Set<String> visited) {
        if (!visited.add(ended.id())) {
            return;
        }
        for (PrioritySeen other : known.values()) {
            if (inherits(other, ended)) {
                if (inForce.containsKey(other.id())) {
                    found.add(other.id());
                } else {
                    heirs(other, found, visited);
                }
            }
        }
    }

    private static boolean inherits(PrioritySeen heir, PrioritySeen ended) {
        return names(ended, ABSORBED_INTO, heir.id()) || names(heir, SPLIT_FROM, ended.id());
    }

    private static boolean names(PrioritySeen priority, String kind, String other) {
        return priority.lineage().stream().anyMatch(s -> kind.equals(s.kind()) && other.equals(s.otherPriorityId()));
    }

    /** Retired between two versions, by its last such step; one to come does not count yet. */
    private static boolean retiredBy(PrioritySeen priority, LocalDate day) {
        boolean retired = false;
        for (PrioritySeen.Step step : priority.lineage()) {
            boolean passed = step.on() != null
                    && step.on().latest() != null
                    && !step.on().latest().isAfter(day);
            if (RETIRED.equals(step.kind()) && passed) {
                retired = true;
            } else if (RESTORED.equals(step.kind()) && passed) {
                retired = false;
            }
        }
        return retired && RETIRED.equals(priority.status());
    }

    private PrioritySeen priority(String id) {
        Place place = inForce.get(id);
        if (place == null) {
            throw new IllegalArgumentException("not in force: priority=" + id);
        }
        return place.priority();
    }

    private static @Nullable String kind(PrioritySeen priority, String indicatorId) {
        for (PrioritySeen.Link link : priority.indicatorLinks()) {
            if (link.indicatorId().equals(indicatorId)) {
                return link.kind();
            }
        }
        return null;
    }

    private static Heading heading(Place place, @Nullable String link, @Nullable String linkedTo) {
        return new Heading(
                place.priority().id(),
                place.priority().code(),
                place.priority().name(),
                place.agreement().id(),
                place.agreement().title(),
                place.version().number(),
                place.version().effectiveFrom(),
                link,
                linkedTo,
                linkedTo == null ? null : Heading.NOT_CONFIRMED);
    }
}
