package org.openscrutiny.performance.check.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.openscrutiny.performance.chart.DirectionMethod;

/** Printed figures with the verdicts that a reader of the papers comes to. */
class PrintedFiguresTest {
    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvFileSource(resources = "/check/printed-figures.csv", delimiter = '|', nullValues = "null", emptyValue = "")
    void haveTheVerdictOfTheirSource(
            String source,
            @Nullable String kind,
            @Nullable String published,
            @Nullable String inputs,
            @Nullable String terms,
            String expected,
            @Nullable String code,
            @Nullable String recomputed) {
        // Given
        Claim claim = Claims.of(
                kind == null ? null : CheckKind.valueOf(kind),
                Objects.toString(published, ""),
                Objects.toString(inputs, ""),
                Objects.toString(terms, ""));
        List<ClaimFault> faults = FigureVerdict.faults(claim);
        if (!faults.isEmpty()) {
            assertEquals(expected, faults.getFirst().code(), () -> source + " " + faults);
            return;
        }

        // When
        FigureVerdict verdict = FigureVerdict.of(claim, null);

        // Then
        String found = verdict.verdict() == null
                ? String.valueOf(verdict.notCheckable())
                : verdict.verdict().name();
        assertEquals(expected, found, verdict::sentence);
        assertEquals(code, verdict.code() == null ? null : verdict.code().name(), verdict::sentence);
        if (verdict.recomputed() != null) {
            BigDecimal exact = new BigDecimal(Objects.requireNonNull(recomputed));
            assertEquals(
                    0,
                    exact.compareTo(verdict.recomputed().setScale(Math.max(0, exact.scale()), RoundingMode.HALF_UP)),
                    verdict::sentence);
        } else {
            assertEquals(recomputed, verdict.recomputedWord());
        }
        assertTrue(verdict.sentence().endsWith("."), verdict::sentence);
    }

    @Test
    void theBaseThatIsNotPrintedIsImplied() {
        // When
        FigureVerdict verdict = check(CheckKind.PERCENT_CHANGE, "−6%", "AFTER around 1.7 million", "");

        // Then
        Interval implied = Objects.requireNonNull(verdict.implied());
        assertEquals("1.71 1.91", millions(implied.low()) + " " + millions(implied.high()));
        assertEquals(
                "“−6%” cannot be checked, because the figure before is not printed; it implies 1,710,000 to 1,910,000.",
                verdict.sentence());
    }

    @Test
    void roundedInputsAllowAnInterval() {
        // When
        FigureVerdict change = check(CheckKind.PERCENT_CHANGE, "−4%", "BEFORE 3.4m; AFTER 3.2m", "");
        FigureVerdict total = check(CheckKind.TOTAL, "5,172", "PART 575 * 1; PART 1,177 * 3 @rounded", "");

        // Then
        assertEquals("-8.7", tenths(Objects.requireNonNull(change.interval()).low()));
        assertEquals("-3.0", tenths(change.interval().high()));
        assertEquals("4694.5", tenths(Objects.requireNonNull(total.interval()).high()));
    }

    @Test
    void anAcceptedReasonExplainsAConflictAndNothingElse() {
        // Given
        Claim conflict = Claims.of(CheckKind.CROSS_PRINT, "1,088", "ELSEWHERE 743", "");
        Claim match = Claims.of(CheckKind.CROSS_PRINT, "743", "ELSEWHERE 743", "");

        // When
        FigureVerdict explained = FigureVerdict.of(conflict, ExplanationReason.MISLABELLED);
        FigureVerdict same = FigureVerdict.of(match, ExplanationReason.MISLABELLED);

        // Then
        assertEquals(Verdict.EXPLAINED, explained.verdict());
        assertEquals(
                "Elsewhere 743 is printed, but “1,088” is printed; the accepted reason is: mislabelled.",
                explained.sentence());
        assertEquals(Verdict.MATCH, same.verdict());
    }

    @Test
    void theReasonIsProposedAndNotGranted() {
        assertEquals(
                ExplanationReason.LATER_EXTRACT,
                check(CheckKind.TOTAL, "£62,087", "PART £4,713; PART £28,498", "")
                        .proposal());
        assertEquals(
                ExplanationReason.MISLABELLED,
                check(CheckKind.PERCENT_CHANGE, "6.0%", "BEFORE 71.0%; AFTER 77.0%", "")
                        .proposal());
        assertEquals(
                ExplanationReason.PERIOD_DIFFERS,
                check(CheckKind.DIRECTION, "ò", "BEFORE 495k; AFTER 523k", "polarity=HIGHER_IS_BETTER")
                        .proposal());
        assertEquals(
                ExplanationReason.JUDGEMENT,
                check(CheckKind.RATING, "GREEN", "VALUE TBC; LEVEL 5; FLOOR 4", "polarity=HIGHER_IS_BETTER")
                        .proposal());
        assertNull(check(CheckKind.TOTAL, "3", "PART 1; PART 2", "").proposal());
        assertEquals(
                ExplanationReason.MISLABELLED,
                check(CheckKind.CROSS_PRINT, "1,088", "ELSEWHERE 743", "unit=RATE_PER_100000")
                        .proposal());
        assertNull(check(CheckKind.CROSS_PRINT, "1,088", "ELSEWHERE 743", "").proposal());
    }

    @Test
    void anArrowInConflictMayLookBackAYear() {
        assertEquals(
                DirectionMethod.SAME_PERIOD_LAST_YEAR,
                check(CheckKind.DIRECTION, "ò", "BEFORE 495k; AFTER 523k", "polarity=HIGHER_IS_BETTER")
                        .proposedMethod());
        assertNull(check(CheckKind.DIRECTION, "ñ", "BEFORE 495k; AFTER 523k", "polarity=HIGHER_IS_BETTER")
                .proposedMethod());
        assertNull(check(CheckKind.DIRECTION, "decreased", "BEFORE 495k; AFTER 523k", "")
                .proposedMethod());
    }

    @ParameterizedTest
    @CsvSource({
        "105183, OUTTURN -233817; BUDGET -339000, ADVERSE",
        "-39099, OUTTURN 1263902; BUDGET 1303000, FAVOURABLE",
        "0, OUTTURN 10; BUDGET 10, NEITHER"
    })
    void aVarianceAboveZeroIsAdverseOnAnyNetLine(String printed, String inputs, Goodness goodness) {
        assertEquals(goodness, check(CheckKind.VARIANCE, printed, inputs, "").goodness());
    }

    @Test
    void goodnessFollowsPolarityAndNotTheSign() {
        // Given
        String inputs = "BEFORE 46,036; AFTER 40,151";
        // Then
        assertEquals(
                Goodness.FAVOURABLE,
                check(CheckKind.PERCENT_CHANGE, "−12.8%", inputs, "polarity=LOWER_IS_BETTER")
                        .goodness());
        assertEquals(
                Goodness.ADVERSE,
                check(CheckKind.PERCENT_CHANGE, "−12.8%", inputs, "polarity=HIGHER_IS_BETTER")
                        .goodness());
        assertNull(check(CheckKind.PERCENT_CHANGE, "−12.8%", inputs, "").goodness());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PERCENT_CHANGE | −12.8% | BEFORE 46,036; AFTER 40,151 | From 46,036 to 40,151 is a decrease of 12.8%, as printed.",
                "TOTAL | 1,023 | PART 600; PART 623 | 600 + 623 make 1,223, but “1,023” is printed, 200 less.",
                "TOTAL | £62,087 | PART £4,713; PART £28,498 | £4,713 + £28,498 make £33,211, but “£62,087” is printed, £28,876 more.",
                "SHARE | 50% | PART 1,082; WHOLE 2,560 | 1,082 of 2,560 is 42%, but “50%” is printed, 8 points more.",
                "PERCENT_CHANGE | 1.8% | BEFORE 2,350; AFTER 2,394 | From 2,350 to 2,394 is an increase of 1.872%; “1.8%” is printed, cut and not rounded.",
                "PERCENT_CHANGE | −4% | BEFORE 3.4m; AFTER 3.2m | From 3.4m to 3.2m is a decrease of 5.9%; rounding allows −8.7% to −3%, so “−4%” can stand.",
                "VARIANCE | −39,099 | OUTTURN 1,263,902; BUDGET 1,303,000 | An outturn of 1,263,902 against a budget of 1,303,000 is an underspend of £39,098; rounding allows −£39,099 to −£39,097, so “−39,099” can stand.",
                "VARIANCE | −£273k | OUTTURN −372; BUDGET 0 | An outturn of −372 against a budget of 0 is an underspend of £372, but “−£273k” is printed, £273,000 less.",
                "PERCENT_CHANGE | 12% | BEFORE 0; AFTER 12 | “12%” cannot be checked, because a change from zero has no percentage.",
                "CROSS_PRINT | 750,000 @prose | ELSEWHERE 751k | Elsewhere 751k is printed; rounding allows 750,500 to 751,500, so “750,000” can stand.",
                "DIRECTION | increased | BEFORE 34,664; AFTER 39,756 | From 34,664 to 39,756 the figure has increased, as printed."
            })
    void sayInOneSentenceWhatIsSo(CheckKind kind, String published, String inputs, String sentence) {
        assertEquals(sentence, check(kind, published, inputs, "").sentence());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TOTAL | forty | PART 1; PART one | VALUE_UNREADABLE | 2",
                "TOTAL | 3 | BEFORE 1; PART 2 | ROLE_NOT_READ | 1",
                "ABSOLUTE_CHANGE | 3 | AFTER 1; AFTER 2 | ROLE_TWICE | 1",
                "ABSOLUTE_CHANGE | 3 | BEFORE 1 | INPUT_REQUIRED | 1",
                "TOTAL | £3 | PART 1%; PART 2 | UNIT_MISMATCH | 1",
                "SHARE | £3 | PART 1; WHOLE 2 | UNIT_MISMATCH | 1",
                "RATE | 3 | PART 1; WHOLE 2 | PER_REQUIRED | 1",
                "RATING | blue | VALUE 1; LEVEL 2 | VALUE_UNREADABLE | 2",
                "DIRECTION | sideways | BEFORE 1; AFTER 2 | VALUE_UNREADABLE | 1",
                "DIRECTION | improved | BEFORE 1; AFTER 2 | POLARITY_REQUIRED | 1"
            })
    void whatCannotBeReadIsNamedAllAtOnce(CheckKind kind, String published, String inputs, String code, int faults) {
        // When
        List<ClaimFault> found = FigureVerdict.faults(Claims.of(kind, published, inputs, ""));

        // Then
        assertEquals(code, found.getFirst().code(), found::toString);
        assertEquals(faults, found.size(), found::toString);
        assertFalse(found.getFirst().message().isBlank());
    }

    private static FigureVerdict check(CheckKind kind, String published, String inputs, String terms) {
        return FigureVerdict.of(Claims.of(kind, published, inputs, terms), null);
    }

    private static String millions(BigDecimal number) {
        return number.movePointLeft(6).setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    private static String tenths(BigDecimal number) {
        return number.setScale(1, RoundingMode.HALF_UP).toPlainString();
    }
}
