package org.openscrutiny.csa.agreement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A chapter or paragraph of the document.
 *
 * @param number as printed, a text: 3.9 comes before 3.10, and gaps happen
 */
public record Chapter(
        @NotBlank @Size(max = 20) String number,
        @Size(max = 500) @Nullable String title,
        @Size(max = 60_000) @Nullable String text) {}
