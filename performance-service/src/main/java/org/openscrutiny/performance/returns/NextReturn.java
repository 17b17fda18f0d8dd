package org.openscrutiny.performance.returns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.calendar.CouncilCalendar;
import org.openscrutiny.performance.indicator.DefinitionTerms;

/** When the next return of an indicator is due, by the return calendar and the working days of the council as they stand. */
@ApplicationScoped
public class NextReturn {
    private final CouncilCalendar council;
    private final EntityManager entities;

    NextReturn(CouncilCalendar council, EntityManager entities) {
        this.council = council;
        this.entities = entities;
    }

    /** The day a return for a period that ends in {@code month} is due. */
    public LocalDate dueOn(YearMonth month, DefinitionTerms terms) {
        ReturnCalendar calendar = entities.find(ReturnCalendar.class, ReturnCalendar.ONLY);
        return Objects.requireNonNull(calendar).dueOn(month, terms, council.days());
    }

    /** The day the return after the one for {@code month} is due; null where there is no rhythm. */
    public @Nullable LocalDate after(YearMonth month, DefinitionTerms terms) {
        int months = terms.frequency().months();
        return months == 0 ? null : dueOn(month.plusMonths(months), terms);
    }
}
