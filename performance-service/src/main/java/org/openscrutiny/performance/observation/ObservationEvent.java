package org.openscrutiny.performance.observation;

import java.util.Locale;
import org.openscrutiny.chassis.outbox.AggregateType;
import org.openscrutiny.chassis.outbox.Change;

/** Reasons of the events of {@code performance.observation.v1}. */
public enum ObservationEvent {
    PUBLISHED,
    REVISED,
    WITHDRAWN;

    public static final AggregateType TYPE = AggregateType.of("performance", "observation");

    /** What moved the public view. */
    Change by(String command, Observation observation) {
        String reason = name().toLowerCase(Locale.ROOT);
        ObservationView view = ObservationView.of(observation);
        Change change = this == WITHDRAWN
                ? Change.deleted(TYPE, observation.id(), reason, command, view)
                : Change.published(TYPE, observation.id(), reason, command, view);
        return change.withFullView(ObservationFullView.of(observation));
    }

    /** What only privileged readers see. */
    public static Change restricted(String command, Observation observation) {
        return Change.restricted(TYPE, observation.id(), "submitted", command, ObservationFullView.of(observation));
    }
}
