package org.openscrutiny.performance.rule;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One version of a family's rule set, as the register holds and everybody reads it.
 *
 * @param amber first tolerance, {@code red} the last; each absent where the family does not read it
 * @param appliesFrom it rates periods whose last day is this or later, until the next version does; absent in the first
 *     version, which rates all before
 * @param reason why it came
 */
public record RuleVersion(
        int version,
        @Nullable BigDecimal amber,
        @Nullable BigDecimal red,
        @Nullable LocalDate appliesFrom,
        String reason,
        Instant recordedAt) {
    static RuleVersion of(int version, EnterRuleVersion wish, Instant recordedAt) {
        return new RuleVersion(version, wish.amber(), wish.red(), wish.appliesFrom(), wish.reason(), recordedAt);
    }

    /** Whether that day is not before its time. */
    boolean reaches(LocalDate day) {
        return appliesFrom == null || !day.isBefore(appliesFrom);
    }
}
