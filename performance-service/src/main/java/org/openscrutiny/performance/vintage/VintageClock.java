package org.openscrutiny.performance.vintage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.outbox.AggregateType;
import org.openscrutiny.chassis.problem.Problem;

/**
 * Reads {@code publishedAt}, {@code updatedAfter} and {@code includeHistory}. The instant is that of publication (D3): a
 * paper of 2012 that was entered this year stood published in 2012.
 */
@ApplicationScoped
public class VintageClock {
    private final Clock clock;

    VintageClock(Clock clock) {
        this.clock = clock;
    }

    /**
     * Which versions a list is asked for.
     *
     * @throws Problem 400 naming each parameter that cannot be read, and those that exclude each other
     */
    public Times times(@Nullable String publishedAt, @Nullable String updatedAfter, @Nullable String includeHistory) {
        return Times.read(publishedAt, updatedAfter, includeHistory, clock.instant());
    }

    /**
     * A query for an instant.
     *
     * @param publishedAt instant with offset (RFC 3339), not to come
     * @throws Problem 400 naming {@code publishedAt}
     */
    public ThenQuery query(AggregateType type, String publishedAt) {
        return query(type, times(publishedAt, null, null));
    }

    /** A query for these times. */
    public ThenQuery query(AggregateType type, Times times) {
        return new ThenQuery(type, times.asked(), times.at().truncatedTo(ChronoUnit.MICROS));
    }

    /**
     * Refuses two clocks at once.
     *
     * @throws Problem 400 naming both
     */
    public static void requireOne(@Nullable String asOf, @Nullable String publishedAt) {
        if (asOf != null && publishedAt != null) {
            throw Problem.unreadable(
                    "publishedAt", "TWO_CLOCKS", "Ask either for what was recorded (asOf) or for what was published.");
        }
    }
}
