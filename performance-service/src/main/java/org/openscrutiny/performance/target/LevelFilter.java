package org.openscrutiny.performance.target;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.vintage.FigureFilter;

/**
 * What a list of targets or ranges is narrowed to for a caller who sees more than the public.
 *
 * @param code of one indicator; null means all
 * @param own ids of the indicators of which the caller sees everything; null means all
 */
record LevelFilter(@Nullable String code, @Nullable Set<String> own, FigureFilter figures) {
    LevelFilter {
        own = own == null ? null : Set.copyOf(own);
    }

    boolean seesAll() {
        return own == null;
    }

    boolean sees(String indicatorId) {
        return own == null || own.contains(indicatorId);
    }

    Set<String> seen() {
        return own == null ? Set.of() : own;
    }
}
