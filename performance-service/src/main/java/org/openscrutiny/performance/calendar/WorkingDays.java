package org.openscrutiny.performance.calendar;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Working days of a council in England: neither Saturday, Sunday nor bank holiday, save where its own calendar says
 * otherwise.
 */
public final class WorkingDays {
    private static final String ENGLAND = "eng";
    private static final int CLEAR_DAYS = 5;

    private final HolidayManager holidays;
    private final Map<LocalDate, Boolean> own;

    /** Those of a council without days of its own. */
    public WorkingDays() {
        this(HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM)), Map.of());
    }

    private WorkingDays(HolidayManager holidays, Map<LocalDate, Boolean> own) {
        this.holidays = holidays;
        this.own = own;
    }

    /** The same where these days, and no other, are closed (false) or worked (true) whatever else is said of them. */
    public WorkingDays with(Map<LocalDate, Boolean> days) {
        return new WorkingDays(holidays, Map.copyOf(days));
    }

    /** The {@code count}th working day after {@code day}. */
    public LocalDate after(LocalDate day, int count) {
        LocalDate at = day;
        for (int left = count; left > 0; ) {
            at = at.plusDays(1);
            left -= isWorkingDay(at) ? 1 : 0;
        }
        return at;
    }

    /** The {@code count}th working day before {@code day}. */
    public LocalDate before(LocalDate day, int count) {
        LocalDate at = day;
        for (int left = count; left > 0; ) {
            at = at.minusDays(1);
            left -= isWorkingDay(at) ? 1 : 0;
        }
        return at;
    }

    /** The last day on which an agenda can go out with 5 clear working days between it and the meeting. */
    public LocalDate agendaDay(LocalDate meeting) {
        return before(meeting, CLEAR_DAYS + 1);
    }

    /**
     * The day on which an agenda goes out, or must at the latest, whichever is earlier; null where neither day is known.
     *
     * @param published when it went out; null before
     * @param meeting the day of the meeting; null where unknown, or where the agenda is asked for as it went out
     */
    public @Nullable LocalDate agendaDay(@Nullable LocalDate published, @Nullable LocalDate meeting) {
        LocalDate latest = meeting == null ? null : agendaDay(meeting);
        if (published == null || latest == null) {
            return published == null ? latest : published;
        }
        return published.isBefore(latest) ? published : latest;
    }

    /** The bank holidays of a year, whatever the council's own days say of them. */
    public BankHolidays bankHolidays(int year) {
        return new BankHolidays(
                year,
                holidays.getHolidays(Year.of(year), ENGLAND).stream()
                        .map(holiday -> new BankHolidays.Day(holiday.getDate(), holiday.getDescription(Locale.UK)))
                        .sorted(Comparator.comparing(BankHolidays.Day::day))
                        .toList());
    }

    public boolean isWorkingDay(LocalDate day) {
        Boolean said = own.get(day);
        if (said != null) {
            return said;
        }
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.isHoliday(day, ENGLAND);
    }
}
