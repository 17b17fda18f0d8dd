package org.openscrutiny.performance.indicator;

import java.util.Set;

/** Said within the transaction that makes indicators known to the public; what belongs to them is public from now on. */
public record IndicatorsPublished(Set<String> ids) {
    public IndicatorsPublished {
        ids = Set.copyOf(ids);
    }
}
