package org.openscrutiny.performance.chart;

import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How a chart is to be drawn.
 *
 * @param fixAfter points of each group that its limits are made from, at least 12; null = all
 * @param screenOutliers whether great moving ranges are left out of their mean, once
 * @param target level for the assurance; null = none
 * @param rebases places in the series, 0 the first, at which a group of points begins
 */
public record XmrTerms(
        @Nullable Integer fixAfter,
        boolean screenOutliers,
        Improvement improvement,
        @Nullable BigDecimal target,
        Set<Integer> rebases) {
    /** Fewest points that limits may be fixed on. */
    public static final int FEWEST_FIXED = 12;

    public XmrTerms {
        if (fixAfter != null && fixAfter < FEWEST_FIXED) {
            throw new IllegalArgumentException("limits are fixed on 12 points or more: fixAfter=" + fixAfter);
        }
        rebases = Set.copyOf(rebases);
    }

    /** Limits from all points, screened, without rebases and target. */
    public static XmrTerms usual(Improvement improvement) {
        return new XmrTerms(null, true, improvement, null, Set.of());
    }

    /** Where the groups of a series of this size begin. */
    TreeSet<Integer> starts(int size) {
        var starts = new TreeSet<Integer>();
        starts.add(0);
        rebases.stream().filter(r -> r > 0 && r < size).forEach(starts::add);
        return starts;
    }
}
