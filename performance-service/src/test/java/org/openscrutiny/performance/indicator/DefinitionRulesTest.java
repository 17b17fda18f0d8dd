package org.openscrutiny.performance.indicator;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.performance.period.Calendar;

/** Definitions that count on parts name them, and a new one says what becomes of the series. */
class DefinitionRulesTest {
    @ParameterizedTest
    @CsvSource({
        "PERCENTAGE,,,,",
        "PERCENTAGE, solved, burglaries, 10, true",
        "MEAN, days, cases,,",
        "FLOW,,,, true",
        "STOCK, in care,,,",
    })
    void namesOfBothPartsPassAndSoDoesNoneWhereNothingCountsOnThem(
            MeasureKind kind,
            @Nullable String numerator,
            @Nullable String denominator,
            @Nullable BigDecimal least,
            @Nullable Boolean additive) {
        DefinitionTerms terms = terms(kind, numerator, denominator, least, additive, null, null);
        assertDoesNotThrow(() -> DefinitionRules.check(List.of(terms), ""));
    }

    @ParameterizedTest
    @CsvSource({
        "PERCENTAGE, solved,,,, /definition/denominatorLabel",
        "RATE,, people,,, /definition/numeratorLabel",
        "MEAN, days, ' ',,, /definition/denominatorLabel",
        "PERCENTAGE,,, 10,, /definition/numeratorLabel /definition/denominatorLabel",
        "RATE,,,, true, /definition/numeratorLabel /definition/denominatorLabel",
    })
    void aPartWithoutANameIsNamed(
            MeasureKind kind,
            @Nullable String numerator,
            @Nullable String denominator,
            @Nullable BigDecimal least,
            @Nullable Boolean additive,
            String pointers) {
        // Given
        DefinitionTerms terms = terms(kind, numerator, denominator, least, additive, null, null);
        // When
        Problem refused = assertThrows(Problem.class, () -> DefinitionRules.check(List.of(terms), "/definition"));
        // Then
        assertEquals(
                List.of(pointers.split(" ")),
                refused.faults().stream().map(f -> f.pointer()).toList());
    }

    @ParameterizedTest
    @CsvSource({
        ",, /comparableWithPrevious",
        ", COVERAGE, /comparableWithPrevious",
        "NO,, /changeReason",
        "PARTLY,, /changeReason",
        "NO, DEFINITION_CHANGE,",
        "PARTLY, SOURCE_CHANGE,",
        "YES,,",
        "YES, RECORDING_SYSTEM,",
    })
    void aNewDefinitionSaysWhetherTheSeriesGoesOnAndWhyNot(
            @Nullable Comparability comparable, @Nullable DefinitionChange reason, @Nullable String pointer) {
        DefinitionTerms terms = terms(MeasureKind.FLOW, null, null, null, null, comparable, reason);
        if (pointer == null) {
            assertDoesNotThrow(() -> DefinitionRules.checkNext(terms));
        } else {
            Problem refused = assertThrows(Problem.class, () -> DefinitionRules.checkNext(terms));
            assertEquals(pointer, refused.faults().getFirst().pointer());
            assertEquals("REQUIRED", refused.faults().getFirst().code());
        }
    }

    @Test
    void theFirstDefinitionHasNothingToCompareWith() {
        DefinitionTerms terms = terms(MeasureKind.FLOW, null, null, null, null, null, null);
        assertDoesNotThrow(() -> DefinitionRules.check(List.of(terms), ""));
    }

    private static DefinitionTerms terms(
            MeasureKind kind,
            @Nullable String numerator,
            @Nullable String denominator,
            @Nullable BigDecimal least,
            @Nullable Boolean additive,
            @Nullable Comparability comparable,
            @Nullable DefinitionChange reason) {
        return new DefinitionTerms(
                LocalDate.of(2012, 4, 1),
                null,
                null,
                null,
                kind,
                Basis.PERIOD,
                null,
                Frequency.MONTHLY,
                Calendar.FINANCIAL,
                null,
                Unit.COUNT,
                null,
                0,
                null,
                null,
                Polarity.NEUTRAL,
                RuleFamily.FLOOR_STANDARD,
                null,
                numerator,
                denominator,
                least,
                additive,
                null,
                comparable,
                reason);
    }
}
