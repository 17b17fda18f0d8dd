package org.openscrutiny.performance.check.rule;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.check.rule.Recalculation.Recomputed;

/**
 * A printed colour, arrow or word beside the recomputed one.
 *
 * @param obstacle why it cannot be checked; then there is no verdict
 * @param movement the number whose sign a direction is, with what rounding allows of it
 */
record WordCheck(
        @Nullable Judged judged,
        @Nullable NotCheckable obstacle,
        @Nullable String word,
        @Nullable Recomputed movement) {
    static WordCheck without(NotCheckable obstacle) {
        return new WordCheck(null, obstacle, null, null);
    }
}
