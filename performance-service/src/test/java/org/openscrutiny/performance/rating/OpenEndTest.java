package org.openscrutiny.performance.rating;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openscrutiny.performance.indicator.IndicatorRole;
import org.openscrutiny.performance.indicator.Polarity;
import org.openscrutiny.performance.observation.Qualifier;
import org.openscrutiny.performance.rule.RuleSet;

class OpenEndTest {
    /** 2.4 is due and 0.6 the floor; the page shows 2 and 1. */
    @ParameterizedTest
    @CsvSource({"OVER, 2, GREEN", "JUST_OVER, 2, GREEN", "UNDER, 2, NONE", "OVER, 1, AMBER", "UNDER, 1, NONE"})
    void anOpenEndIsJudgedByTheLevelsOfThePage(Qualifier word, BigDecimal value, RatingStatus status) {
        // When
        Rag rag =
                Rag.of(new RatingCase(IndicatorRole.PERFORMANCE, RuleSet.floorStandard(), Polarity.HIGHER_IS_BETTER, 0)
                        .due(new BigDecimal("2.4"), new BigDecimal("0.6"), null)
                        .value(value)
                        .qualified(word, null)
                        .inputs());
        // Then
        assertEquals(status, rag.status());
        assertEquals(status == RatingStatus.NONE, rag.reason() == RatingReason.VALUE_TOO_VAGUE);
    }
}
