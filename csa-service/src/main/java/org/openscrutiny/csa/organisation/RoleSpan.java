package org.openscrutiny.csa.organisation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.csa.Span;

/**
 * A role in its time.
 *
 * @param scope where or for what it holds, where that is not all
 * @param to first day without it
 * @param basis enactment or agreement it rests on
 */
public record RoleSpan(
        @NotNull PartnerRole role,
        @Size(max = 200) @Nullable String scope,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Size(max = 500) @Nullable String basis) {

    public boolean heldOn(LocalDate day) {
        return Span.holds(from, to, day);
    }
}
