package org.openscrutiny.meetings.meeting;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date as far as it is known (D27): a day when both ends are equal, to be confirmed when both are absent.
 *
 * @param printed words of the paper
 */
@Embeddable
public record FuzzyDate(
        @Nullable @Column(name = "earliest") LocalDate earliest,
        @Nullable @Column(name = "latest") LocalDate latest,
        @Nullable @Column(name = "printed") @Size(max = 100) String printed) {

    public static final FuzzyDate OPEN = new FuzzyDate(null, null, null);

    private static final Pattern WEEKDAY = Pattern.compile(
            Arrays.stream(DayOfWeek.values())
                    .map(FuzzyDate::english)
                    .reduce((a, b) -> a + "|" + b)
                    .orElseThrow(),
            Pattern.CASE_INSENSITIVE);

    public static FuzzyDate day(LocalDate day) {
        return new FuzzyDate(day, day, null);
    }

    /** The day, null where it is not certain. */
    @JsonIgnore
    public @Nullable LocalDate day() {
        return earliest != null && earliest.equals(latest) ? earliest : null;
    }

    /** Whether the ends stand in order. */
    @JsonIgnore
    public boolean isOrdered() {
        return earliest == null || latest == null || !latest.isBefore(earliest);
    }

    /** The printed weekday, where it is not that of the day; the date wins. */
    Optional<String> wrongWeekday() {
        var day = day();
        if (day == null || printed == null) {
            return Optional.empty();
        }
        var weekday = WEEKDAY.matcher(printed);
        return weekday.find() && !weekday.group().equalsIgnoreCase(english(day.getDayOfWeek()))
                ? Optional.of("printed " + weekday.group() + ", but " + day + " is a " + english(day.getDayOfWeek()))
                : Optional.empty();
    }

    private static String english(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.UK);
    }
}
