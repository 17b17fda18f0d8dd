package org.openscrutiny.performance.chart;

import org.openscrutiny.performance.indicator.Polarity;

/** Which way a series should move. */
public enum Improvement {
    INCREASE,
    DECREASE,
    NEUTRAL;

    /** What a polarity means for a chart; nearer to a target is neither up nor down. */
    public static Improvement of(Polarity polarity) {
        return switch (polarity) {
            case HIGHER_IS_BETTER -> INCREASE;
            case LOWER_IS_BETTER -> DECREASE;
            case ON_TARGET, NEUTRAL -> NEUTRAL;
        };
    }
}
