package org.openscrutiny.performance.rating;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A person's status for a rating, and why. */
public record JudgeRating(
        @NotNull RatingStatus rating,
        @Nullable @Size(max = 2000) String reason) {}
