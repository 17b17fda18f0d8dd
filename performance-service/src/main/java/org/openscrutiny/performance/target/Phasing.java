package org.openscrutiny.performance.target;

import org.openscrutiny.performance.indicator.Basis;

/** How a year-end target becomes the level due at a month. */
public enum Phasing {
    LINEAR,
    SEASONAL,
    TABLE,
    NONE;

    /** ROLLING and FORECAST_YEAR_END are compared with the full target (2012:888, 1072). */
    public boolean allowedFor(Basis basis) {
        return this == NONE || (basis != Basis.ROLLING && basis != Basis.FORECAST_YEAR_END);
    }
}
