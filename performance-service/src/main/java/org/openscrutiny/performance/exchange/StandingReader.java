package org.openscrutiny.performance.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.openscrutiny.performance.indicator.Indicator;
import org.openscrutiny.performance.indicator.Indicators;
import org.openscrutiny.performance.observation.Observations;
import org.openscrutiny.performance.target.ExpectedRanges;
import org.openscrutiny.performance.target.Targets;

/** Reads what stands, with the same number of statements for one row and for many. */
@ApplicationScoped
class StandingReader {
    private final Indicators indicators;
    private final Targets targets;
    private final ExpectedRanges ranges;
    private final Observations observations;

    StandingReader(Indicators indicators, Targets targets, ExpectedRanges ranges, Observations observations) {
        this.indicators = indicators;
        this.targets = targets;
        this.ranges = ranges;
        this.observations = observations;
    }

    Standing read(Collection<String> codes, Collection<String> areas, Collection<String> periodKeys) {
        Map<String, Indicator> known = indicators.byCodes(codes);
        List<String> ids = Standing.ids(known.values());
        return new Standing(
                known,
                targets.list("indicatorId in ?1 and areaCode in ?2 order by effectiveFrom, id", ids, areas),
                ranges.of(ids, areas),
                observations.of(ids, areas, periodKeys));
    }
}
