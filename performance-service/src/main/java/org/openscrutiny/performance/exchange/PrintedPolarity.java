package org.openscrutiny.performance.exchange;

import org.openscrutiny.performance.indicator.Polarity;

/** Words of the column {@code polarity}. */
enum PrintedPolarity {
    HIGHER_IS_BETTER(Polarity.HIGHER_IS_BETTER),
    LOWER_IS_BETTER(Polarity.LOWER_IS_BETTER),
    ON_TARGET(Polarity.ON_TARGET),
    NEUTRAL(Polarity.NEUTRAL),
    NONE(Polarity.NEUTRAL);

    private final Polarity polarity;

    PrintedPolarity(Polarity polarity) {
        this.polarity = polarity;
    }

    Polarity polarity() {
        return polarity;
    }
}
