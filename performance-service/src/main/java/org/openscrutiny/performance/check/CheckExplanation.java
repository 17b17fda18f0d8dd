package org.openscrutiny.performance.check;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.check.rule.ExplanationReason;

/** Why print and calculation may differ, as an officer proposes it. */
public record CheckExplanation(
        ExplanationReason reason,
        @Nullable String text,
        @Nullable String by,
        @Nullable Instant at) {
    CheckExplanation withoutPerson() {
        return new CheckExplanation(reason, text, null, null);
    }
}
