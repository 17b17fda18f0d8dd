package org.openscrutiny.performance.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.Preconditions;
import org.openscrutiny.chassis.outbox.AggregateType;
import org.openscrutiny.chassis.outbox.Change;
import org.openscrutiny.chassis.outbox.Changes;
import org.openscrutiny.chassis.problem.GeneralProblem;
import org.openscrutiny.chassis.problem.Problem;

/** Keeps the calendars. They hold for what is computed from then on. */
@ApplicationScoped
class CalendarService {
    static final AggregateType TYPE = AggregateType.unsent("performance", "calendar");

    private static final Pattern YEAR = Pattern.compile("20\\d\\d|2100");

    private final WorkingDays national = new WorkingDays();
    private final EntityManager entities;
    private final Changes changes;

    CalendarService(EntityManager entities, Changes changes) {
        this.entities = entities;
        this.changes = changes;
    }

    /**
     * A year as it stands.
     *
     * @throws Problem 404
     */
    CalendarYear entry(String year) {
        CalendarYear found = entities.find(CalendarYear.class, year);
        if (found == null) {
            throw Problem.notFound();
        }
        return found;
    }

    /**
     * The bank holidays of a year.
     *
     * @throws Problem 404 for what is no year that a calendar may be entered for
     */
    BankHolidays bankHolidays(String year) {
        if (!YEAR.matcher(year).matches()) {
            throw Problem.notFound();
        }
        return national.bankHolidays(Integer.parseInt(year));
    }

    /**
     * Enters a year.
     *
     * @throws Problem 409 where it was entered, 422 with all that is wrong
     */
    @Transactional
    CalendarYear enter(EnterCalendar wish) {
        if (entities.find(CalendarYear.class, wish.year().toString()) != null) {
            throw new Problem(
                    GeneralProblem.CONFLICT, "There is a calendar of " + wish.year() + " already; replace it.");
        }
        wish.check();
        CalendarYear year = new CalendarYear(wish);
        entities.persist(year);
        return append("ENTER", "created", year);
    }

    /**
     * Replaces a year as a whole.
     *
     * @throws Problem 404, 412 or 428 without the version that stands, 422 with all that is wrong
     */
    @Transactional
    CalendarYear replace(String id, @Nullable String ifMatch, EnterCalendar wish) {
        CalendarYear year = entry(id);
        Preconditions.requireMatch(ifMatch, year.rowVersion());
        if (!wish.year().toString().equals(id)) {
            throw Problem.ruleBroken(
                    "/year", "KEY_CHANGED", "The year stays " + id + "; enter " + wish.year() + " beside it.");
        }
        wish.check();
        year.set(wish);
        return append("REPLACE", "updated", year);
    }

    private CalendarYear append(String command, String reason, CalendarYear year) {
        CalendarView view = year.view();
        changes.append(() -> Change.published(TYPE, Integer.toString(view.year()), reason, command, view)
                .withFullView(view));
        return year;
    }
}
