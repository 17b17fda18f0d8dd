package org.openscrutiny.performance.calendar;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * A day of which the council says otherwise than the library of bank holidays.
 *
 * @param working false closes it, true has it worked though it is a weekend or bank holiday
 * @param reason why, for instance a royal funeral
 */
public record OwnDay(
        @NotNull LocalDate day,
        @NotNull Boolean working,
        @NotBlank @Size(max = 200) String reason) {}
