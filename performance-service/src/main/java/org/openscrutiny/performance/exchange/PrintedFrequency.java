package org.openscrutiny.performance.exchange;

import org.openscrutiny.performance.indicator.Frequency;

/** Words of the column {@code frequency}; two of them say that no rhythm is known yet. */
enum PrintedFrequency {
    MONTHLY(Frequency.MONTHLY),
    QUARTERLY(Frequency.QUARTERLY),
    ANNUAL(Frequency.ANNUAL),
    EVENT(Frequency.EVENT),
    YEAR_END_FORECAST(Frequency.ANNUAL),
    NOT_AVAILABLE(Frequency.ANNUAL);

    private final Frequency frequency;

    PrintedFrequency(Frequency frequency) {
        this.frequency = frequency;
    }

    Frequency frequency() {
        return frequency;
    }
}
