package org.openscrutiny.performance.commentary;

import java.time.Instant;
import java.util.List;

/**
 * Told inside the transaction that erases what a commentary once said: who printed it lets it go.
 *
 * @param standing what it says: every other text of this rating is erased
 */
public record CommentaryErased(String ratingId, List<CommentaryText> standing, Instant at) {
    public CommentaryErased {
        standing = List.copyOf(standing);
    }
}
