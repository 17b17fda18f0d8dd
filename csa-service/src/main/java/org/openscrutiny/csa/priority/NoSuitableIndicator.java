package org.openscrutiny.csa.priority;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.csa.Source;

/** The statement that no figure tells of a priority's success, said instead of outcome and proxy links. */
public record NoSuitableIndicator(
        @NotBlank @Size(max = 2_000) String reason,
        @Valid @Nullable Source source) {}
