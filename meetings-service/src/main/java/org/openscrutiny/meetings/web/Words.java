package org.openscrutiny.meetings.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.meeting.FuzzyDate;
import org.openscrutiny.meetings.meeting.LondonTime;
import org.openscrutiny.meetings.meeting.Venue;

/** How the pages write dates, times, places and words of the API. */
final class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("ha", Locale.UK);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("h:mma", Locale.UK);

    private Words() {}

    static String day(LocalDate day) {
        return day.format(DAY);
    }

    static String weekday(LocalDate day) {
        return day.format(WEEKDAY);
    }

    /** A date as far as it is known: a day, the words of the paper, a span, or none. */
    static String when(FuzzyDate date) {
        var day = date.day();
        if (day != null) {
            return weekday(day);
        }
        var printed = date.printed();
        if (printed != null && !printed.isBlank()) {
            return printed;
        }
        return span(date.earliest(), date.latest());
    }

    private static String span(@Nullable LocalDate earliest, @Nullable LocalDate latest) {
        if (earliest != null && latest != null) {
            return "Between " + day(earliest) + " and " + day(latest);
        }
        if (latest != null) {
            return "By " + day(latest);
        }
        return earliest == null ? "Date to be confirmed" : "From " + day(earliest);
    }

    /** Start and end as London's clocks show them: {@code 10am to 12:30pm}. */
    static String hours(LondonTime start, @Nullable LondonTime end) {
        return end == null ? hour(start) : hour(start) + " to " + hour(end);
    }

    private static String hour(LondonTime time) {
        LocalTime shown = time.at().atZoneSameInstant(LondonTime.LONDON).toLocalTime();
        return shown.format(shown.getMinute() == 0 ? HOUR : MINUTE).toLowerCase(Locale.UK);
    }

    static String place(@Nullable Venue venue) {
        return venue == null
                ? "To be confirmed"
                : Stream.of(venue.room(), venue.building(), venue.town())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", "));
    }

    /** {@code PART_ACCEPTED} as "Part accepted". */
    static String capital(String word) {
        var text = word.toLowerCase(Locale.UK).replace('_', ' ');
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.UK) + text.substring(1);
    }

    static String number(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
