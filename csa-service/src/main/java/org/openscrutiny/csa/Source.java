package org.openscrutiny.csa;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Where a row that was recorded as printed stands.
 *
 * @param line line of the paper's text, from 1
 */
public record Source(
        @NotBlank @Size(max = 200) String paper,
        @NotNull @Min(1) Integer line,
        @Size(max = 2_000) @Nullable String printedText) {}
