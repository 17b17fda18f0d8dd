package org.openscrutiny.performance.commentary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a rating.
 *
 * @param byWhen when it is to be right again, where somebody says so
 */
public record CommentaryText(
        @NotBlank @Size(max = 8000) String happened,
        @NotBlank @Size(max = 8000) String why,
        @NotBlank @Size(max = 8000) String doing,
        @Nullable LocalDate byWhen) {}
