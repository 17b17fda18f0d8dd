package org.openscrutiny.performance.indicator;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.problem.Problem;

/** Tells indicators by their newest ratings, which the package of ratings knows. */
public interface RatedIndicators {
    /**
     * Those whose newest rating of some area is so; null asks for nothing.
     *
     * @param rating a status, {@code freshness} that of today
     * @throws Problem 400 naming each word that is none of them
     */
    Set<String> with(@Nullable String rating, @Nullable String freshness);
}
