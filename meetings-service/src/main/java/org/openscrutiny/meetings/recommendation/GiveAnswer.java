package org.openscrutiny.meetings.recommendation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An answer that the clerk received.
 *
 * @param reasons needed unless ACCEPTED
 * @param respondedOn today unless said
 */
public record GiveAnswer(
        @NotNull Outcome outcome,
        @Nullable @Size(max = 20000) String text,
        @Nullable @Size(max = 8000) String reasons,
        @Nullable LocalDate respondedOn) {}
