package org.openscrutiny.performance.rule;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.indicator.RuleFamily;

/**
 * A named, versioned set of parameters of a rule family: what a rating is made with and cites for ever.
 *
 * @param id name of the family
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
        if (family.readsAmber() == (amber == null) || family.readsRed() == (red == null)) {
            throw new IllegalArgumentException("tolerances do not suit the family: id=" + id + " family=" + family);
        }
        if ((amber != null && amber.signum() < 0) || (red != null && red.signum() < 0)) {
            throw new IllegalArgumentException("tolerances are never negative: id=" + id);
        }
        if (amber != null && red != null && amber.compareTo(red) > 0) {
            throw new IllegalArgumentException("amber ends where red begins: id=" + id);
        }
    }

    /**
     * The rule printed in the July 2012 dashboard (2012:869, 972): target and floor, no tolerance. It has no parameters,
     * hence no second version.
     */
    public static RuleSet floorStandard() {
        return new RuleSet(RuleFamily.FLOOR_STANDARD.name(), 1, RuleFamily.FLOOR_STANDARD, null, null);
    }

    /** A version of the register as ratings take it. */
    static RuleSet of(RuleFamily family, RuleVersion version) {
        return new RuleSet(family.name(), version.version(), family, version.amber(), version.red());
    }

    /** Id and version as readers see them: {@code FLOOR_STANDARD v1}. */
    public String label() {
        return id + " v" + version;
    }
}
