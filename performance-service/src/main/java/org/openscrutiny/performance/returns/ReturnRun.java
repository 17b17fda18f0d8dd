package org.openscrutiny.performance.returns;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.time.YearMonth;

/** Up to which day returns have been made. */
@Entity
public class ReturnRun {
    static final int ONLY = 1;

    @Id
    private int id;

    private LocalDate madeThrough;

    protected ReturnRun() {}

    /** The month whose returns come next. */
    YearMonth next() {
        return YearMonth.from(madeThrough.plusDays(1));
    }

    void made(YearMonth month) {
        madeThrough = month.atEndOfMonth();
    }
}
