package org.openscrutiny.performance.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.outbox.Sha256;
import org.openscrutiny.performance.area.KnownAreas;
import org.openscrutiny.performance.indicator.Indicator;
import org.openscrutiny.performance.observation.Observation;
import org.openscrutiny.performance.target.ExpectedRange;
import org.openscrutiny.performance.target.Target;
import org.openscrutiny.performance.target.TargetStage;

/** What is there already of that which the rows of a file are about. */
final class Standing {
    private final Map<String, Indicator> indicators;
    private final Map<String, List<Target>> targets = new HashMap<>();
    private final Map<String, ExpectedRange> ranges = new HashMap<>();
    private final Map<String, Observation> observations = new HashMap<>();

    private final Collection<String> left;
    private KnownAreas areas = KnownAreas.NONE;

    /** Indicators by their codes; {@code left} are ids of what does not count. */
    Standing(Map<String, Indicator> indicators, Collection<String> left) {
        this.indicators = indicators;
        this.left = left;
    }

    Standing without(Collection<String> others) {
        return new Standing(indicators, others);
    }

    void areas(KnownAreas known) {
        areas = known;
    }

    /** What the register holds of the areas of the file. */
    KnownAreas areas() {
        return areas;
    }

    void targets(List<Target> all) {
        all.stream()
                .filter(t -> t.state() != TargetStage.SUPERSEDED && !left.contains(t.id()))
                .forEach(t -> targets.computeIfAbsent(
                                key(t.indicatorId(), t.areaCode(), t.period().key()), k -> new ArrayList<>())
                        .add(t));
    }

    void ranges(List<ExpectedRange> all) {
        all.stream()
                .filter(r -> !left.contains(r.id()))
                .forEach(r ->
                        ranges.put(key(r.indicatorId(), r.areaCode(), r.period().key()), r));
    }

    void observations(List<Observation> all) {
        all.stream()
                .filter(o -> !left.contains(o.id()))
                .forEach(o -> observations.put(
                        key(o.indicatorId(), o.areaCode(), o.period().key()) + '\n' + o.category(), o));
    }

    Optional<Indicator> indicator(String code) {
        return Optional.ofNullable(indicators.get(code));
    }

    /** Those that are not superseded, the one that takes effect last first: one in force at most, and what waits. */
    List<Target> targets(Indicator indicator, String area, String periodKey) {
        return targets.getOrDefault(key(indicator.id(), area, periodKey), List.of())
                .reversed();
    }

    @Nullable
    ExpectedRange range(Indicator indicator, String area, String periodKey) {
        return ranges.get(key(indicator.id(), area, periodKey));
    }

    @Nullable
    Observation observation(Indicator indicator, String area, String periodKey, String category) {
        return observations.get(key(indicator.id(), area, periodKey) + '\n' + category);
    }

    /** Changes as soon as one of all these does. */
    String fingerprint() {
        return Sha256.of(Stream.of(
                        areas.fingerprint(),
                        indicators.values().stream().map(i -> i.id() + ' ' + i.rowVersion()),
                        targets.values().stream().flatMap(List::stream).map(t -> t.id() + ' ' + t.rowVersion()),
                        ranges.values().stream().map(r -> r.id() + ' ' + r.rowVersion()),
                        observations.values().stream().map(o -> o.id() + ' ' + o.rowVersion()))
                .flatMap(s -> s)
                .sorted()
                .collect(Collectors.joining("\n")));
    }

    private static String key(String indicatorId, String area, String periodKey) {
        return indicatorId + '\n' + area + '\n' + periodKey;
    }

    List<String> indicatorIds() {
        return indicators.values().stream().map(Indicator::id).toList();
    }
}
