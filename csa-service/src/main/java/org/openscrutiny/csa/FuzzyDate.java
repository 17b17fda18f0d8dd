package org.openscrutiny.csa;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A date as vaguely as it was printed (D27): both days are possible, and all between them. */
public record FuzzyDate(
        @NotNull LocalDate earliest,
        @NotNull LocalDate latest,
        @Size(max = 200) @Nullable String printed) {}
