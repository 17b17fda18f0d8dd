package org.openscrutiny.performance.rating;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.indicator.Indicator;

/** Told inside the transaction that freezes ratings, before anything of it is appended. */
public record RatingsFrozen(List<Frozen> ratings) {
    public RatingsFrozen {
        ratings = List.copyOf(ratings);
    }

    /**
     * A rating with its new entry.
     *
     * @param asPrinted whether its figure, or the target that made it anew, was recorded as a document printed it
     * @param cause null for a first publication
     */
    public record Frozen(
            Rating rating,
            Indicator indicator,
            boolean asPrinted,
            @Nullable RatingCause cause) {}
}
