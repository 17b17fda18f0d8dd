package org.openscrutiny.performance.commentary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The wish to say something of a rating. */
public record WriteCommentary(
        @NotBlank @Size(max = 100) String ratingId,
        @NotBlank @Size(max = 8000) String happened,
        @NotBlank @Size(max = 8000) String why,
        @NotBlank @Size(max = 8000) String doing,
        @Nullable LocalDate byWhen) {
    CommentaryText text() {
        return new CommentaryText(happened, why, doing, byWhen);
    }
}
