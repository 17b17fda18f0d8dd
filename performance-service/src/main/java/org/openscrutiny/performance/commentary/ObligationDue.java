package org.openscrutiny.performance.commentary;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.calendar.WorkingDays;

/** When commentary is due; a rule of our own. */
final class ObligationDue {
    private static final int AFTER_FREEZING = 5;
    private static final int BEFORE_AGENDA = 2;

    private final WorkingDays days;

    ObligationDue(WorkingDays days) {
        this.days = days;
    }

    /**
     * The earlier of 5 working days after freezing and 2 working days before the agenda day; never before the day of
     * freezing itself.
     *
     * @param agendaDay null where no meeting takes the rating
     */
    LocalDate dueOn(LocalDate frozenOn, @Nullable LocalDate agendaDay) {
        LocalDate usual = days.after(frozenOn, AFTER_FREEZING);
        if (agendaDay == null) {
            return usual;
        }
        LocalDate forAgenda = days.before(agendaDay, BEFORE_AGENDA);
        LocalDate earlier = forAgenda.isBefore(usual) ? forAgenda : usual;
        return earlier.isBefore(frozenOn) ? frozenOn : earlier;
    }
}
