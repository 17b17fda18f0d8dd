package org.openscrutiny.performance.returns;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.YearMonth;
import org.openscrutiny.performance.calendar.WorkingDays;
import org.openscrutiny.performance.indicator.DefinitionTerms;

/** When returns are due, for the whole council; it holds for returns made from then on. */
@Entity
public class ReturnCalendar {
    static final String ONLY = "return-calendar";

    @Id
    private String id;

    private int workingDays;
    private int monthly;
    private int quarterly;
    private int annual;

    @Version
    private long rowVersion;

    protected ReturnCalendar() {}

    void set(SetReturnCalendar wish) {
        workingDays = wish.workingDays();
        monthly = wish.lags().monthly();
        quarterly = wish.lags().quarterly();
        annual = wish.lags().annual();
    }

    /** The day: the end of the month, its lag on, then the working days. A definition's own lag goes before. */
    LocalDate dueOn(YearMonth month, DefinitionTerms terms, WorkingDays days) {
        Integer own = terms.lagMonths();
        int lag = own == null ? lag(terms) : own;
        return days.after(month.plusMonths(lag).atEndOfMonth(), workingDays);
    }

    private int lag(DefinitionTerms terms) {
        return switch (terms.frequency()) {
            case MONTHLY -> monthly;
            case QUARTERLY -> quarterly;
            case ANNUAL -> annual;
            case EVENT -> 0;
        };
    }

    String id() {
        return id;
    }

    SetReturnCalendar terms() {
        return new SetReturnCalendar(workingDays, new SetReturnCalendar.Lags(monthly, quarterly, annual));
    }

    long rowVersion() {
        return rowVersion;
    }
}
