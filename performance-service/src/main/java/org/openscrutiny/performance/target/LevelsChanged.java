package org.openscrutiny.performance.target;

import java.time.LocalDate;
import java.util.Set;

/**
 * Told inside the transaction in which targets or expected ranges come into force, so that ratings are made again.
 *
 * @param from the earliest day on which anything changed
 */
public record LevelsChanged(Set<String> indicatorIds, Set<String> areaCodes, LocalDate from) {
    public LevelsChanged {
        indicatorIds = Set.copyOf(indicatorIds);
        areaCodes = Set.copyOf(areaCodes);
    }
}
