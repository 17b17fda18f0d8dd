package org.openscrutiny.meetings.meeting;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openscrutiny.chassis.http.LexicalDates;

/** An instant with the offset it was written with: times are shown, and sent, as London has them that night. */
@Schema(implementation = String.class, format = "date-time", examples = "2018-02-28T10:00:00+00:00")
public record LondonTime(OffsetDateTime at) {

    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

    /**
     * Reads {@code 2018-02-28T10:00:00+00:00}.
     *
     * @throws IllegalArgumentException when it is no such instant
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static LondonTime parse(String text) {
        if (LexicalDates.instant(text) == null) {
            throw new IllegalArgumentException("not an instant with offset");
        }
        return new LondonTime(OffsetDateTime.parse(text));
    }

    public static LondonTime of(Instant instant) {
        return new LondonTime(instant.atZone(LONDON).toOffsetDateTime());
    }

    /** Whether London has this offset then. */
    boolean hasLondonsOffset() {
        return LONDON.getRules().getOffset(at.toInstant()).equals(at.getOffset());
    }

    Instant instant() {
        return at.toInstant();
    }

    LocalDate day() {
        return at.atZoneSameInstant(LONDON).toLocalDate();
    }

    @JsonValue
    @Override
    public String toString() {
        return SECONDS.format(at);
    }
}
