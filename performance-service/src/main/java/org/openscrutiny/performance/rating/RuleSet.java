package org.openscrutiny.performance.rating;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.indicator.RuleFamily;

/**
 * A named, versioned set of parameters of a rule family.
 *
 * @param amber tolerance {@code a} up to which a miss is still GREEN: percent for PERCENT_DIFFERENCE, units of the
 *     indicator for ABSOLUTE_DIFFERENCE and ON_TARGET; not read by the other families
 * @param red tolerance {@code b} beyond which a miss is RED, in the same measure; also read by PERCENT_TOLERANCE
 */
public record RuleSet(
        String id,
        int version,
        RuleFamily family,
        @Nullable BigDecimal amber,
        @Nullable BigDecimal red) {
    public RuleSet {
        if (version < 1) {
            throw new IllegalArgumentException("rule sets are numbered from 1: id=" + id);
        }
        boolean readsAmber = readsAmber(family);
        boolean readsRed = readsAmber || family == RuleFamily.PERCENT_TOLERANCE;
        if (readsAmber == (amber == null) || readsRed == (red == null)) {
            throw new IllegalArgumentException("tolerances do not suit the family: id=" + id + " family=" + family);
        }
        if ((amber != null && amber.signum() < 0) || (red != null && red.signum() < 0)) {
            throw new IllegalArgumentException("tolerances are never negative: id=" + id);
        }
        if (amber != null && red != null && amber.compareTo(red) > 0) {
            throw new IllegalArgumentException("amber ends where red begins: id=" + id);
        }
    }

    /** The rule printed in the July 2012 dashboard (2012:869, 972): target and floor, no tolerance. */
    public static RuleSet floorStandard() {
        return new RuleSet("FLOOR_STANDARD", 1, RuleFamily.FLOOR_STANDARD, null, null);
    }

    /** Demand against the range the plan expected: three statuses, never a colour. */
    public static RuleSet expectedRange() {
        return new RuleSet("EXPECTED_RANGE", 1, RuleFamily.EXPECTED_RANGE, null, null);
    }

    /** GREEN at the target, AMBER up to {@code b} percent short of it. */
    public static RuleSet percentTolerance(BigDecimal b) {
        return new RuleSet("PERCENT_TOLERANCE", 1, RuleFamily.PERCENT_TOLERANCE, null, b);
    }

    /** Id and version as readers see them: {@code FLOOR_STANDARD v1}. */
    public String label() {
        return id + " v" + version;
    }

    private static boolean readsAmber(RuleFamily family) {
        return family == RuleFamily.PERCENT_DIFFERENCE
                || family == RuleFamily.ABSOLUTE_DIFFERENCE
                || family == RuleFamily.ON_TARGET;
    }
}
