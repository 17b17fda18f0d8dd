package org.openscrutiny.performance.exchange;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.target.TargetOperator;

/** A comparison sign printed before a number. */
public enum Operator {
    AT_LEAST,
    AT_MOST,
    MORE_THAN,
    LESS_THAN;

    /** How a target printed with this sign, if with any, is compared; a limit itself counts as kept. */
    static @Nullable TargetOperator target(@Nullable Operator printed) {
        return switch (printed) {
            case null -> null;
            case AT_LEAST, MORE_THAN -> TargetOperator.AT_LEAST;
            case AT_MOST, LESS_THAN -> TargetOperator.AT_MOST;
        };
    }
}
