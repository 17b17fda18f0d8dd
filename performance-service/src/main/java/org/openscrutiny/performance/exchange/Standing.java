package org.openscrutiny.performance.exchange;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.outbox.Sha256;
import org.openscrutiny.performance.indicator.Indicator;
import org.openscrutiny.performance.observation.Observation;
import org.openscrutiny.performance.target.ExpectedRange;
import org.openscrutiny.performance.target.Target;
import org.openscrutiny.performance.target.TargetStage;

/** What is there already of that which the rows of a file are about. */
final class Standing {
    private final Map<String, Indicator> indicators;
    private final Map<String, Target> targets = new HashMap<>();
    private final Map<String, ExpectedRange> ranges = new HashMap<>();
    private final Map<String, Observation> observations = new HashMap<>();

    Standing(
            Map<String, Indicator> indicators,
            List<Target> targets,
            List<ExpectedRange> ranges,
            List<Observation> observations) {
        this.indicators = indicators;
        targets.stream()
                .filter(t -> t.state() != TargetStage.SUPERSEDED)
                .forEach(t -> this.targets.put(
                        key(t.indicatorId(), t.areaCode(), t.period().key()), t));
        ranges.forEach(r ->
                this.ranges.put(key(r.indicatorId(), r.areaCode(), r.period().key()), r));
        observations.forEach(o -> this.observations.put(
                key(o.indicatorId(), o.areaCode(), o.period().key()) + '\n' + o.category(), o));
    }

    Optional<Indicator> indicator(String code) {
        return Optional.ofNullable(indicators.get(code));
    }

    /** The newest target that is not superseded; null where there is none. */
    @Nullable
    Target target(Indicator indicator, String area, String periodKey) {
        return targets.get(key(indicator.id(), area, periodKey));
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
                        indicators.values().stream().map(i -> i.id() + ' ' + i.rowVersion()),
                        targets.values().stream().map(t -> t.id() + ' ' + t.rowVersion()),
                        ranges.values().stream().map(r -> r.id() + ' ' + r.rowVersion()),
                        observations.values().stream().map(o -> o.id() + ' ' + o.rowVersion()))
                .flatMap(s -> s)
                .sorted()
                .collect(Collectors.joining("\n")));
    }

    private static String key(String indicatorId, String area, String periodKey) {
        return indicatorId + '\n' + area + '\n' + periodKey;
    }

    static List<String> ids(Collection<Indicator> indicators) {
        return indicators.stream().map(Indicator::id).toList();
    }
}
