package org.openscrutiny.meetings.recommendation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The days of domain/meetings.md 3. */
class AnswerPolicyTest {

    private final AnswerPolicy policy = new AnswerPolicy("P28D", "P2M", "P28D");

    @Test
    void aResponsibleAuthorityHasTwentyEightDays() {
        assertEquals(
                LocalDate.parse("2018-03-28"),
                policy.dueOn(Basis.RESPONSIBLE_AUTHORITY, LocalDate.parse("2018-02-28")));
    }

    @Test
    void theExecutiveHasTwoMonths() {
        assertEquals(LocalDate.parse("2019-02-28"), policy.dueOn(Basis.EXECUTIVE, LocalDate.parse("2018-12-31")));
    }

    @Test
    void withoutADutyNoClockRuns() {
        assertNull(policy.dueOn(Basis.NONE, LocalDate.parse("2018-02-28")));
    }
}
