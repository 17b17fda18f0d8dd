package org.openscrutiny.performance.calendar;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.openscrutiny.chassis.problem.Faults;
import org.openscrutiny.chassis.problem.Problem;

/**
 * A calendar year as it is to stand, whole.
 *
 * @param days the council's own, each once
 */
public record EnterCalendar(
        @NotNull @Min(2000) @Max(2100) Integer year,
        @NotNull @Size(max = 366) List<@NotNull @Valid OwnDay> days) {

    /**
     * Lets days pass that lie in the year, each once.
     *
     * @throws Problem 422 NOT_IN_YEAR, DAY_TWICE
     */
    void check() {
        Faults faults = new Faults();
        Set<LocalDate> seen = new HashSet<>();
        for (int i = 0; i < days.size(); i++) {
            LocalDate day = days.get(i).day();
            String at = "/days/" + i + "/day";
            faults.brokenIf(day.getYear() != year, at, "NOT_IN_YEAR", day + " is no day of " + year + ".");
            faults.brokenIf(!seen.add(day), at, "DAY_TWICE", day + " is named before.");
        }
        faults.throwIfAny();
    }
}
