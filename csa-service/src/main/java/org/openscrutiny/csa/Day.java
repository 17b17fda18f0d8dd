package org.openscrutiny.csa;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.problem.Problem;

/** The day a question is asked for: {@code on}, else today in the council's zone (D3). */
@ApplicationScoped
public class Day {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

    private final Clock clock;
    private final ZoneId zone;

    Day(Clock clock, @ConfigProperty(name = "scrutiny.zone") String zone) {
        this.clock = clock;
        this.zone = ZoneId.of(zone);
    }

    /**
     * The day asked.
     *
     * @throws Problem 400 naming {@code on} when it is not a date
     */
    public LocalDate asked(@Nullable String on) {
        if (on == null) {
            return LocalDate.ofInstant(clock.instant(), zone);
        }
        try {
            return LocalDate.parse(on, DATE);
        } catch (DateTimeException e) {
            throw Problem.unreadable("on", "DATE", "Give a day that exists, like 2018-02-28.");
        }
    }

    /** The instant at which a day ends here. */
    public Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** The day an instant falls on here. */
    public LocalDate of(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }
}
