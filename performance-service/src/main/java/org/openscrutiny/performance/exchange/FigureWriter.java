package org.openscrutiny.performance.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.openscrutiny.chassis.problem.Fault;
import org.openscrutiny.performance.exchange.Loaded.Kind;
import org.openscrutiny.performance.exchange.Loaded.LoadedObject;
import org.openscrutiny.performance.observation.NewObservation;
import org.openscrutiny.performance.observation.Observation;
import org.openscrutiny.performance.observation.ObservationService;
import org.openscrutiny.performance.observation.Submitted;

/** Submits the figures of rows that load; whatever could be refused was refused by its row before. */
@ApplicationScoped
class FigureWriter {
    private final ObservationService observations;

    FigureWriter(ObservationService observations) {
        this.observations = observations;
    }

    List<LoadedObject> submit(List<NewObservation> wishes, LoadOrder order) {
        if (wishes.isEmpty()) {
            return List.of();
        }
        List<LoadedObject> objects = new ArrayList<>();
        for (Submitted submitted :
                observations.submit(wishes, order.actor(), order.terms().guards())) {
            if (submitted.outcome() == Submitted.Outcome.REJECTED) {
                Fault fault = submitted.faults().getFirst();
                throw ImportRejected.of(List.of(fault));
            }
            Observation figure = Objects.requireNonNull(submitted.observation());
            objects.add(
                    switch (submitted.outcome()) {
                        case CREATED -> LoadedObject.made(Kind.OBSERVATION, figure.id());
                        case REVISED -> LoadedObject.moved(Kind.OBSERVATION, figure.id(), figure.vintage() - 1);
                        case UNCHANGED, REJECTED -> LoadedObject.left(Kind.OBSERVATION, figure.id());
                    });
        }
        return objects;
    }
}
