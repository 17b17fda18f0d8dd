package org.openscrutiny.performance.check;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who did what to a check; for roles of the service (D26). */
public record CheckPeople(
        String recordedBy,
        Instant recordedAt,
        @Nullable String explainedBy,
        @Nullable String correctedBy,
        @Nullable String acceptedBy) {
    static CheckPeople of(FigureCheck check) {
        CheckExplanation explanation = check.explanation();
        CheckCorrection correction = check.correction();
        return new CheckPeople(
                check.recordedBy(),
                check.recordedAt(),
                explanation == null ? null : explanation.by(),
                correction == null ? null : correction.by(),
                check.acceptedBy());
    }
}
