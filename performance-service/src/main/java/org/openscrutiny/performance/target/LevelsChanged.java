package org.openscrutiny.performance.target;

import java.time.LocalDate;
import java.util.Set;

/**
 * Told inside the transaction in which targets or expected ranges come into force, so that ratings are made again.
 *
 * @param from the earliest day on which anything changed
 * @param asPrinted whether they were recorded as a document of the past printed them, which starts no clock
 */
public record LevelsChanged(Set<String> indicatorIds, Set<String> areaCodes, LocalDate from, boolean asPrinted) {
    public LevelsChanged {
        indicatorIds = Set.copyOf(indicatorIds);
        areaCodes = Set.copyOf(areaCodes);
    }
}
