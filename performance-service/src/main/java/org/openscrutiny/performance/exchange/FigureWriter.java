package org.openscrutiny.performance.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.openscrutiny.chassis.problem.Fault;
import org.openscrutiny.performance.Guards;
import org.openscrutiny.performance.exchange.Loaded.Kind;
import org.openscrutiny.performance.exchange.Loaded.LoadedObject;
import org.openscrutiny.performance.observation.NewObservation;
import org.openscrutiny.performance.observation.ObservationService;
import org.openscrutiny.performance.observation.Submitted;

/** Submits the figures of rows that load; whatever could be refused was refused by its row before. */
@ApplicationScoped
class FigureWriter {
    private final ObservationService observations;

    FigureWriter(ObservationService observations) {
        this.observations = observations;
    }

    List<LoadedObject> submit(List<NewObservation> wishes, String actor) {
        if (wishes.isEmpty()) {
            return List.of();
        }
        List<LoadedObject> objects = new ArrayList<>();
        for (Submitted submitted : observations.submit(wishes, actor, Guards.STRICT)) {
            if (submitted.outcome() == Submitted.Outcome.REJECTED) {
                Fault fault = submitted.faults().getFirst();
                throw ImportRejected.of(List.of(fault));
            }
            String id = Objects.requireNonNull(submitted.observation()).id();
            objects.add(new LoadedObject(Kind.OBSERVATION, id, submitted.outcome() == Submitted.Outcome.CREATED));
        }
        return objects;
    }
}
