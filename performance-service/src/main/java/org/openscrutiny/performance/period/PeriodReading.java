package org.openscrutiny.performance.period;

import java.util.Optional;

/** What became of a text that should name a period: the period, or a coded fault that says how to mend it. */
public sealed interface PeriodReading {
    /** The period, where the text could be read. */
    Optional<Period> period();

    /** The text names one period. */
    record Found(Period read) implements PeriodReading {
        @Override
        public Optional<Period> period() {
            return Optional.of(read);
        }
    }

    /** The text names none, or more than one; {@code fix} says what to write instead. */
    record Unreadable(String text, String message, String fix) implements PeriodReading {
        public static final String CODE = "PERIOD_UNREADABLE";

        @Override
        public Optional<Period> period() {
            return Optional.empty();
        }
    }
}
