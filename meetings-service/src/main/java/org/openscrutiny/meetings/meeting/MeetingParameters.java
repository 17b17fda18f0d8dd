package org.openscrutiny.meetings.meeting;

import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.LexicalDates;
import org.openscrutiny.chassis.problem.Faults;

/** Reads the filters of the list of meetings, naming every one that cannot be read. */
final class MeetingParameters {

    private final Faults faults = new Faults();

    private MeetingParameters() {}

    static Meetings.Filter read(
            @Nullable String body, @Nullable String from, @Nullable String to, @Nullable String state) {
        var reading = new MeetingParameters();
        var first = reading.date("from", from);
        var last = reading.date("to", to);
        if (first != null && last != null && first.isAfter(last)) {
            reading.faults.unreadable("from", "FROM_AFTER_TO", "The first day is after the last.");
        }
        var filter = new Meetings.Filter(body, first, last, reading.state(state));
        reading.faults.throwIfAny();
        return filter;
    }

    private @Nullable LocalDate date(String name, @Nullable String text) {
        var read = text == null ? null : LexicalDates.date(text);
        if (text != null && read == null) {
            faults.unreadable(name, "DATE", "Give a day like 2018-02-28.");
        }
        return read;
    }

    private @Nullable MeetingState state(@Nullable String text) {
        var read = Arrays.stream(MeetingState.values())
                .filter(s -> s.name().equals(text))
                .findFirst()
                .orElse(null);
        if (text != null && read == null) {
            faults.unreadable("state", "UNKNOWN_VALUE", "Use one of " + Arrays.toString(MeetingState.values()) + ".");
        }
        return read;
    }
}
