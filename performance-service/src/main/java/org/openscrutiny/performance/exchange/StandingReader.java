package org.openscrutiny.performance.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.openscrutiny.performance.area.AreaRegister;
import org.openscrutiny.performance.indicator.Indicator;
import org.openscrutiny.performance.indicator.Indicators;
import org.openscrutiny.performance.observation.Observations;
import org.openscrutiny.performance.target.ExpectedRanges;
import org.openscrutiny.performance.target.Targets;

/** Reads what stands, with the same number of statements for one row and for many. */
@ApplicationScoped
class StandingReader {
    private final Indicators indicators;
    private final AreaRegister register;
    private final Targets targets;
    private final ExpectedRanges ranges;
    private final Observations observations;

    StandingReader(
            Indicators indicators,
            AreaRegister register,
            Targets targets,
            ExpectedRanges ranges,
            Observations observations) {
        this.indicators = indicators;
        this.register = register;
        this.targets = targets;
        this.ranges = ranges;
        this.observations = observations;
    }

    /** All that stands; what is in {@code made} is left out. */
    Standing read(
            Collection<String> codes,
            Collection<String> areas,
            Collection<String> periodKeys,
            Collection<String> made) {
        Standing standing = indicators(codes, made);
        List<String> ids = standing.indicatorIds();
        standing.areas(register.of(areas));
        standing.targets(targets.list("indicatorId in ?1 and areaCode in ?2 order by effectiveFrom, id", ids, areas));
        standing.ranges(ranges.of(ids, areas));
        standing.observations(observations.of(ids, areas, periodKeys));
        return standing;
    }

    /** The indicators alone. */
    Standing indicators(Collection<String> codes, Collection<String> made) {
        Map<String, Indicator> known = indicators.byCodes(codes);
        known.values().removeIf(i -> made.contains(i.id()));
        return new Standing(known, made);
    }

    /** These indicators and their figures; targets and ranges say nothing of whether a figure is new. */
    Standing figures(
            Standing indicators, Collection<String> areas, Collection<String> periodKeys, Collection<String> made) {
        Standing standing = indicators.without(made);
        standing.areas(register.of(areas));
        standing.observations(observations.of(standing.indicatorIds(), areas, periodKeys));
        return standing;
    }
}
