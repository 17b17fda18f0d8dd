package org.openscrutiny.performance.observation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.problem.Fault;

/**
 * What became of one figure.
 *
 * @param observation null if REJECTED
 * @param before the vintage before, if REVISED
 * @param faults why it was rejected; their pointers are relative to the figure
 */
public record Submitted(
        Outcome outcome,
        @Nullable Observation observation,
        @Nullable Figure before,
        List<Fault> faults) {
    public Submitted {
        faults = List.copyOf(faults);
    }

    /** What a submission did. */
    public enum Outcome {
        CREATED,
        REVISED,
        UNCHANGED,
        REJECTED
    }
}
