package org.openscrutiny.performance.check;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.indicator.Indicator;

/**
 * What a check is about.
 *
 * @param indicator the one named, or that of the observation; null where neither is
 */
record CheckSubject(@Nullable Indicator indicator) {
    @Nullable
    String indicatorId() {
        return indicator == null ? null : indicator.id();
    }
}
