package org.openscrutiny.performance.rating;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openscrutiny.performance.indicator.IndicatorRole;
import org.openscrutiny.performance.indicator.Polarity;
import org.openscrutiny.performance.indicator.Unit;
import org.openscrutiny.performance.period.Periods;
import org.openscrutiny.performance.rule.RuleSet;

class ReasonTextTest {
    private static final BigDecimal PART = new BigDecimal("0.5");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "71|80|75|RED: 71% is 4 points below the floor of 75% (target 80%), April to May 2012, FLOOR_STANDARD v1",
                "76|80|75|AMBER: 76% is 4 points below the target of 80% (floor 75%), April to May 2012, FLOOR_STANDARD v1",
                "80|80|75|GREEN: 80% is at the target of 80%, April to May 2012, FLOOR_STANDARD v1",
                "81|80|75|GREEN: 81% is 1 point above the target of 80%, April to May 2012, FLOOR_STANDARD v1",
            })
    void theSentenceNamesDistanceBoundPeriodAndRule(String value, String target, String floor, String sentence) {
        // Given
        RatingInputs inputs = new RatingCase(
                        IndicatorRole.PERFORMANCE, RuleSet.floorStandard(), Polarity.HIGHER_IS_BETTER, 0)
                .due(new BigDecimal(target), new BigDecimal(floor), null)
                .value(new BigDecimal(value))
                .inputs();
        // When
        String text = ReasonText.of(Rag.of(inputs), inputs, Unit.PERCENT, Periods.ofKey("YTD-2012-05"));
        // Then
        assertEquals(sentence, text);
    }

    @Test
    void aPhasedLevelIsCalledDueAndLowerIsBetterGoesAboveItsFloor() {
        // Given
        RatingInputs days = new RatingCase(
                        IndicatorRole.PERFORMANCE, RuleSet.floorStandard(), Polarity.LOWER_IS_BETTER, -3)
                .due(new BigDecimal("50000"), new BigDecimal("60000"), PART)
                .value(new BigDecimal("61400"))
                .inputs();
        // When
        String text = ReasonText.of(Rag.of(days), days, Unit.GBP, Periods.ofKey("2012-05"));
        // Then
        assertEquals(
                "RED: £61,000 is £1,000 above the floor of £60,000 (target due £50,000), May 2012, FLOOR_STANDARD v1",
                text);
    }

    @Test
    void noColourSaysWhy() {
        // Given
        RatingInputs inputs = new RatingCase(
                        IndicatorRole.PERFORMANCE, RuleSet.floorStandard(), Polarity.HIGHER_IS_BETTER, 0)
                .noValue(ValueState.NOT_DUE)
                .inputs();
        // When
        String text = ReasonText.of(Rag.of(inputs), inputs, Unit.COUNT, Periods.event(2012));
        // Then
        assertEquals("NONE: no colour, because the result is not due yet, event of 2012, FLOOR_STANDARD v1", text);
    }
}
