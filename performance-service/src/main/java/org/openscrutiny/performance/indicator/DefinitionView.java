package org.openscrutiny.performance.indicator;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A definition version with who had a hand in it. */
public record DefinitionView(
        int number,
        DefinitionState state,
        DefinitionTerms terms,
        @Nullable LocalDate validTo,
        String draftedBy,
        @Nullable String submittedBy,
        @Nullable String returnedReason,
        @Nullable String approvedBy) {
    public static DefinitionView of(DefinitionVersion definition) {
        return new DefinitionView(
                definition.number(),
                definition.state(),
                definition.terms(),
                definition.validTo(),
                definition.draftedBy(),
                definition.submittedBy(),
                definition.returnedReason(),
                definition.approvedBy());
    }
}
