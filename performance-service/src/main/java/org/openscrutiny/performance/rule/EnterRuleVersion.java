package org.openscrutiny.performance.rule;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A version of a rule set as an administrator wants it; which tolerances it has follows from the family.
 *
 * @param appliesFrom it rates periods that end on this day or later; the first version has none
 */
public record EnterRuleVersion(
        @Digits(integer = 12, fraction = 6) @Nullable BigDecimal amber,
        @Digits(integer = 12, fraction = 6) @Nullable BigDecimal red,
        @Nullable LocalDate appliesFrom,
        @NotBlank @Size(max = 2000) String reason) {}
