package org.openscrutiny.performance.observation;

import java.util.Set;

/** Told inside the transaction that publishes approved figures at the end of their embargo. */
public record FiguresReleased(Set<String> observationIds) {
    public FiguresReleased {
        observationIds = Set.copyOf(observationIds);
    }
}
