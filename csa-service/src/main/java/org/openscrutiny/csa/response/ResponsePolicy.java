package org.openscrutiny.csa.response;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** How long an answer may take, from a day on: a dated setting, since a statutory period may change. */
@Entity
public class ResponsePolicy {

    @Id
    private LocalDate validFrom;

    private int periodDays;

    protected ResponsePolicy() {}

    /** For an answer that is asked for from this day on. */
    ResponsePolicy(LocalDate validFrom, int periodDays) {
        this.validFrom = validFrom;
        this.periodDays = periodDays;
    }

    /** The period for what was received on a day; none before there was a policy. */
    static Optional<Integer> periodOn(LocalDate day, List<ResponsePolicy> byDate) {
        return byDate.stream()
                .filter(p -> !p.validFrom.isAfter(day))
                .reduce((earlier, later) -> later)
                .map(p -> p.periodDays);
    }
}
