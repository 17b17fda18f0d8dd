package org.openscrutiny.performance.target;

import org.openscrutiny.performance.indicator.Polarity;

/** How a value is compared with a target; it follows from the polarity, a printed one must agree. */
public enum TargetOperator {
    AT_LEAST,
    AT_MOST,
    NEAR;

    /** Whether a target of this operator makes sense for that polarity. */
    public boolean agreesWith(Polarity polarity) {
        return switch (polarity) {
            case HIGHER_IS_BETTER -> this == AT_LEAST;
            case LOWER_IS_BETTER -> this == AT_MOST;
            case ON_TARGET -> this == NEAR;
            case NEUTRAL -> false;
        };
    }
}
