package org.openscrutiny.performance.rating;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openscrutiny.performance.indicator.IndicatorRole;
import org.openscrutiny.performance.indicator.Polarity;
import org.openscrutiny.performance.indicator.RuleFamily;
import org.openscrutiny.performance.observation.Qualifier;
import org.openscrutiny.performance.rule.RuleSet;

class RagTest {
    private static final RuleSet FLOOR = RuleSet.floorStandard();
    private static final RuleSet RANGE = new RuleSet("EXPECTED_RANGE", 1, RuleFamily.EXPECTED_RANGE, null, null);

    private static BigDecimal n(String number) {
        return new BigDecimal(number);
    }

    private static RatingCase performance(RuleSet rule, Polarity polarity, int scale) {
        return new RatingCase(IndicatorRole.PERFORMANCE, rule, polarity, scale);
    }

    private static RuleSet rule(RuleFamily family, @Nullable String a, String b) {
        return new RuleSet(family.name(), 1, family, a == null ? null : n(a), n(b));
    }

    @ParameterizedTest
    @CsvSource({
        "HIGHER_IS_BETTER, 95.0, 90.0, 94.95, GREEN, true",
        "HIGHER_IS_BETTER, 95.0, 90.0, 94.94, AMBER, false",
        "HIGHER_IS_BETTER, 95.0, 90.0, 89.95, AMBER, true",
        "HIGHER_IS_BETTER, 95.0, 90.0, 89.94, RED, false",
        "LOWER_IS_BETTER, 59.5, 63.0, 59.54, GREEN, true",
        "LOWER_IS_BETTER, 59.5, 63.0, 59.55, AMBER, false",
        "LOWER_IS_BETTER, 59.5, 63.0, 63.04, AMBER, true",
        "LOWER_IS_BETTER, 59.5, 63.0, 63.05, RED, false",
        "HIGHER_IS_BETTER, 75, 75, 75, GREEN, false",
        "HIGHER_IS_BETTER, 75, 75, 74.9, RED, false",
        "HIGHER_IS_BETTER, 0, -5, -0.04, GREEN, true",
    })
    void floorStandardAtItsBoundaries(
            Polarity polarity, String target, String floor, String value, RatingStatus status, boolean byRounding) {
        // When
        Rag rag = Rag.of(performance(FLOOR, polarity, 1)
                .due(n(target), n(floor), null)
                .value(n(value))
                .inputs());
        // Then
        assertEquals(status, rag.status());
        assertEquals(byRounding, rag.roundingDecided());
    }

    @ParameterizedTest
    @CsvSource({
        "PERCENT_TOLERANCE, , 10, HIGHER_IS_BETTER, 0, 200, 200, GREEN, TARGET_MET",
        "PERCENT_TOLERANCE, , 10, HIGHER_IS_BETTER, 0, 200, 199, AMBER, WITHIN_TOLERANCE",
        "PERCENT_TOLERANCE, , 10, HIGHER_IS_BETTER, 0, 200, 180, AMBER, WITHIN_TOLERANCE",
        "PERCENT_TOLERANCE, , 10, HIGHER_IS_BETTER, 0, 200, 179, RED, BEYOND_TOLERANCE",
        "PERCENT_TOLERANCE, , 10, HIGHER_IS_BETTER, 0, -200, -220, AMBER, WITHIN_TOLERANCE",
        "PERCENT_DIFFERENCE, 1, 5, LOWER_IS_BETTER, 1, 200.0, 202.0, GREEN, WITHIN_TOLERANCE",
        "PERCENT_DIFFERENCE, 1, 5, LOWER_IS_BETTER, 1, 200.0, 202.1, AMBER, WITHIN_TOLERANCE",
        "PERCENT_DIFFERENCE, 1, 5, LOWER_IS_BETTER, 1, 200.0, 210.0, AMBER, WITHIN_TOLERANCE",
        "PERCENT_DIFFERENCE, 1, 5, LOWER_IS_BETTER, 1, 200.0, 210.1, RED, BEYOND_TOLERANCE",
        "ABSOLUTE_DIFFERENCE, 3, 8, HIGHER_IS_BETTER, 1, 90.0, 87.0, GREEN, WITHIN_TOLERANCE",
        "ABSOLUTE_DIFFERENCE, 3, 8, HIGHER_IS_BETTER, 1, 90.0, 86.9, AMBER, WITHIN_TOLERANCE",
        "ABSOLUTE_DIFFERENCE, 3, 8, HIGHER_IS_BETTER, 1, 90.0, 82.0, AMBER, WITHIN_TOLERANCE",
        "ABSOLUTE_DIFFERENCE, 3, 8, HIGHER_IS_BETTER, 1, 90.0, 81.9, RED, BEYOND_TOLERANCE",
        "ON_TARGET, 3, 8, ON_TARGET, 1, 50.0, 53.0, GREEN, WITHIN_TOLERANCE",
        "ON_TARGET, 3, 8, ON_TARGET, 1, 50.0, 46.9, AMBER, WITHIN_TOLERANCE",
        "ON_TARGET, 3, 8, ON_TARGET, 1, 50.0, 42.0, AMBER, WITHIN_TOLERANCE",
        "ON_TARGET, 3, 8, ON_TARGET, 1, 50.0, 58.1, RED, BEYOND_TOLERANCE",
    })
    void toleranceFamiliesAtTheirBoundaries(
            RuleFamily family,
            @Nullable String a,
            String b,
            Polarity polarity,
            int scale,
            String target,
            String value,
            RatingStatus status,
            RatingReason reason) {
        // When
        Rag rag = Rag.of(performance(rule(family, a, b), polarity, scale)
                .due(n(target), null, null)
                .value(n(value))
                .inputs());
        // Then
        assertEquals(status, rag.status());
        assertEquals(reason, rag.reason());
    }

    /** Target and floor themselves, and one unit of the last published place to either side of each, by family. */
    @ParameterizedTest
    @CsvSource({
        "FLOOR_STANDARD, , , HIGHER_IS_BETTER, 0, 80, 75, 81 G 80 G 79 A 76 A 75 A 74 R",
        "FLOOR_STANDARD, , , HIGHER_IS_BETTER, 1, 80.0, 75.0, 80.1 G 80.0 G 79.9 A 75.1 A 75.0 A 74.9 R",
        "FLOOR_STANDARD, , , HIGHER_IS_BETTER, -3, 539000, 500000, 540000 G 539000 G 538000 A 501000 A 500000 A 499000 R",
        "FLOOR_STANDARD, , , HIGHER_IS_BETTER, 0, 75, 75, 76 G 75 G 74 R",
        "FLOOR_STANDARD, , , LOWER_IS_BETTER, 0, 75, 80, 74 G 75 G 76 A 79 A 80 A 81 R",
        "FLOOR_STANDARD, , , LOWER_IS_BETTER, 1, 59.5, 63.0, 59.4 G 59.5 G 59.6 A 62.9 A 63.0 A 63.1 R",
        "FLOOR_STANDARD, , , LOWER_IS_BETTER, 0, 80, 80, 79 G 80 G 81 R",
        "PERCENT_TOLERANCE, , 10, HIGHER_IS_BETTER, 0, 200, , 201 G 200 G 199 A 181 A 180 A 179 R",
        "PERCENT_TOLERANCE, , 10, LOWER_IS_BETTER, 0, 200, , 199 G 200 G 201 A 219 A 220 A 221 R",
        "PERCENT_TOLERANCE, , 10, ON_TARGET, 0, 200, , 200 G 199 A 201 A 180 A 220 A 179 R 221 R",
        "PERCENT_DIFFERENCE, 1, 5, HIGHER_IS_BETTER, 1, 200.0, , 200.1 G 200.0 G 198.0 G 197.9 A 190.0 A 189.9 R",
        "PERCENT_DIFFERENCE, 1, 5, LOWER_IS_BETTER, 1, 200.0, , 199.9 G 200.0 G 202.0 G 202.1 A 210.0 A 210.1 R",
        "PERCENT_DIFFERENCE, 1, 5, ON_TARGET, 0, 200, , 198 G 202 G 197 A 203 A 190 A 210 A 189 R 211 R",
        "ABSOLUTE_DIFFERENCE, 3, 8, HIGHER_IS_BETTER, 1, 90.0, , 90.1 G 90.0 G 87.0 G 86.9 A 82.0 A 81.9 R",
        "ABSOLUTE_DIFFERENCE, 3, 8, LOWER_IS_BETTER, 1, 90.0, , 89.9 G 90.0 G 93.0 G 93.1 A 98.0 A 98.1 R",
        "ABSOLUTE_DIFFERENCE, 3, 8, ON_TARGET, 0, 90, , 87 G 93 G 86 A 94 A 82 A 98 A 81 R 99 R",
        "ON_TARGET, 3, 8, ON_TARGET, 1, 50.0, , 50.0 G 53.0 G 47.0 G 53.1 A 46.9 A 58.0 A 42.0 A 58.1 R 41.9 R",
    })
    void everyFamilyAndPolarityOneUnitAroundEachBoundary(
            RuleFamily family,
            @Nullable String a,
            @Nullable String b,
            Polarity polarity,
            int scale,
            String target,
            @Nullable String floor,
            String values) {
        // Given
        RuleSet rule = b == null ? FLOOR : rule(family, a, b);
        for (String pair : values.split(" (?=\\S+ [GAR])", -1)) {
            String[] words = pair.split(" ", -1);
            // When
            Rag rag = Rag.of(performance(rule, polarity, scale)
                    .due(n(target), floor == null ? null : n(floor), null)
                    .value(n(words[0]))
                    .inputs());
            // Then
            assertEquals(words[1], rag.status().name().substring(0, 1), pair);
            assertFalse(rag.roundingDecided(), pair);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "9, BELOW_RANGE",
        "10, WITHIN",
        "11, WITHIN",
        "19, WITHIN",
        "20, WITHIN",
        "20.4, WITHIN",
        "21, ABOVE_RANGE"
    })
    void activityIsWithinOrOutsideItsRangeAndNeverColoured(String value, RatingStatus status) {
        // When
        Rag rag = Rag.of(new RatingCase(IndicatorRole.ACTIVITY, RANGE, Polarity.NEUTRAL, 0)
                .range(n("10"), n("20"))
                .value(n(value))
                .inputs());
        // Then
        assertEquals(status, rag.status());
    }

    @Test
    void withoutAFloorAMissHasNoColour() {
        // Given
        RatingCase unfloored = performance(FLOOR, Polarity.HIGHER_IS_BETTER, 0).due(n("30"), null, null);
        // When
        Rag met = Rag.of(unfloored.value(n("30")).inputs());
        Rag missed = Rag.of(unfloored.value(n("29")).inputs());
        // Then
        assertEquals(RatingStatus.GREEN, met.status());
        assertEquals(new Rag(RatingStatus.NONE, RatingReason.FLOOR_ABSENT, false), missed);
    }

    @Test
    void reasonsAreLookedForInTheirOrderAndTheFirstMatchWins() {
        // Given a case that has every fault at once
        RuleSet percent = rule(RuleFamily.PERCENT_TOLERANCE, null, "10");
        RatingCase all = performance(percent, Polarity.HIGHER_IS_BETTER, 0).cases(n("4"), n("5"));
        // Then one fault after the other is mended
        assertReason(RatingReason.NOT_DUE, all.noValue(ValueState.NOT_DUE));
        assertReason(RatingReason.VALUE_NOT_APPLICABLE, all.noValue(ValueState.NOT_APPLICABLE));
        assertReason(RatingReason.VALUE_SUPPRESSED, all.noValue(ValueState.SUPPRESSED));
        assertReason(RatingReason.VALUE_MISSING, all.noValue(ValueState.MISSING));
        assertReason(RatingReason.DENOMINATOR_TOO_SMALL, all.value(n("5")));
        assertReason(RatingReason.TARGET_ABSENT, all.cases(n("5"), n("5")));
        assertReason(RatingReason.TARGET_TO_BE_CONFIRMED, all.toBeConfirmed(null));
        assertReason(RatingReason.DEFINITION_MISMATCH, all.otherDefinition().profileAbsent());
    }

    @Test
    void laterReasonsEachHaveTheirCase() {
        // Given
        RuleSet percent = rule(RuleFamily.PERCENT_TOLERANCE, null, "10");
        // Then
        assertReason(
                RatingReason.ROLE_NOT_RATED,
                new RatingCase(IndicatorRole.CONTEXT, FLOOR, Polarity.NEUTRAL, 0).value(n("1")));
        assertReason(
                RatingReason.NO_RANGE,
                new RatingCase(IndicatorRole.ACTIVITY, RANGE, Polarity.NEUTRAL, 0).noValue(ValueState.NOT_DUE));
        assertReason(
                RatingReason.PROFILE_ABSENT,
                performance(FLOOR, Polarity.HIGHER_IS_BETTER, 0).profileAbsent().value(n("1")));
        assertReason(
                RatingReason.TARGET_ZERO,
                performance(percent, Polarity.HIGHER_IS_BETTER, 0)
                        .due(n("0.4"), null, null)
                        .value(n("1")));
        assertReason(
                RatingReason.DEFINITION_MISMATCH,
                performance(FLOOR, Polarity.NEUTRAL, 0)
                        .due(n("1"), n("1"), null)
                        .value(n("1")));
        assertReason(
                RatingReason.DEFINITION_MISMATCH,
                new RatingCase(IndicatorRole.ACTIVITY, FLOOR, Polarity.HIGHER_IS_BETTER, 0)
                        .range(n("1"), n("2"))
                        .due(n("1"), n("1"), null)
                        .value(n("1")));
    }

    @ParameterizedTest
    @CsvSource({
        "OVER, 90, GREEN",
        "UNDER, 90, AMBER",
        "UP_TO, 90, NONE",
        "AROUND, 90, NONE",
        "AT_LEAST, 80, AMBER",
        "OVER, 100, GREEN",
        "UNDER, 60, RED",
        "JUST_UNDER, 80, RED",
        "AROUND, 85, AMBER",
    })
    void aVagueValueIsRatedOnlyWhereAllItMayMeanHasOneColour(Qualifier word, String value, RatingStatus status) {
        // When
        Rag rag = Rag.of(performance(FLOOR, Polarity.HIGHER_IS_BETTER, 0)
                .due(n("90"), n("80"), null)
                .value(n(value))
                .qualified(word, null)
                .inputs());
        // Then
        assertEquals(status, rag.status());
        assertEquals(status == RatingStatus.NONE, rag.reason() == RatingReason.VALUE_TOO_VAGUE);
    }

    @Test
    void aRangeAcrossTheTargetIsTooVagueThoughBothEndsAreRed() {
        // When
        Rag rag = Rag.of(performance(rule(RuleFamily.ON_TARGET, "3", "8"), Polarity.ON_TARGET, 0)
                .due(n("50"), null, null)
                .value(n("30"))
                .qualified(Qualifier.RANGE, n("70"))
                .inputs());
        // Then
        assertEquals(RatingReason.VALUE_TOO_VAGUE, rag.reason());
    }

    @Test
    void inputsThatDisagreeWithThemselvesAreRefused() {
        // Given
        RuleSet good = FLOOR;
        // Then
        assertThrows(IllegalArgumentException.class, () -> new RuleSet("X", 1, RuleFamily.ON_TARGET, n("8"), n("3")));
        assertThrows(IllegalArgumentException.class, () -> new RuleSet("X", 0, RuleFamily.FLOOR_STANDARD, null, null));
        assertThrows(
                IllegalArgumentException.class,
                () -> performance(good, Polarity.NEUTRAL, 7).inputs());
        assertThrows(
                IllegalArgumentException.class,
                () -> performance(good, Polarity.NEUTRAL, 0)
                        .noValue(ValueState.PRESENT)
                        .inputs());
    }

    @Test
    void thousandsAreComparedAsPrinted() {
        // Given floor 500.5k prints as 501k
        RatingCase visits = performance(FLOOR, Polarity.HIGHER_IS_BETTER, -3).due(n("539000"), n("500500"), n("0.077"));
        // When
        Rag rag = Rag.of(visits.value(n("500600")).inputs());
        // Then
        assertEquals(RatingStatus.AMBER, rag.status());
        assertFalse(rag.roundingDecided());
        assertTrue(visits.inputs().roundedFloor() != null);
        assertEquals("501000", String.valueOf(visits.inputs().roundedFloor()));
    }

    private static void assertReason(RatingReason reason, RatingCase ratingCase) {
        assertEquals(new Rag(RatingStatus.NONE, reason, false), Rag.of(ratingCase.inputs()));
    }
}
