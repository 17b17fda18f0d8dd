package org.openscrutiny.performance.check.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What holds for every figure, on seeded random ones. */
class FigureVerdictPropertiesTest {
    private static final int CASES = Boolean.getBoolean("scrutiny.proof") ? 20_000 : 500;
    private static final long SEED = Long.getLong("scrutiny.seed", System.nanoTime());

    /** A property of one random case. */
    private interface Property {
        void hold(Random random);
    }

    @TestFactory
    Stream<DynamicTest> hold() {
        return Stream.of(
                property("a change computed and rounded half up matches", this::changesMatch),
                property("a share computed and rounded half up matches", this::sharesMatch),
                property("a sum matches, and one off by one does not", this::sums),
                property("a wider interval never makes a conflict of within rounding", this::widening),
                property("a figure that is cut is within rounding", this::cut),
                property("a word gives a sign once", this::signs));
    }

    private static DynamicTest property(String name, Property property) {
        return DynamicTest.dynamicTest(name + ", seed " + SEED, () -> {
            Random random = new Random(SEED);
            for (int i = 0; i < CASES; i++) {
                property.hold(random);
            }
        });
    }

    private void changesMatch(Random random) {
        // Given
        int before = 1 + random.nextInt(1_000_000);
        int after = random.nextInt(1_000_000);
        String printed = rounded(change(before, after), random.nextInt(4)) + "%";
        // When, Then
        assertVerdict(Verdict.MATCH, CheckKind.PERCENT_CHANGE, printed, "BEFORE " + before + "; AFTER " + after);
    }

    private void sharesMatch(Random random) {
        // Given
        int whole = 1 + random.nextInt(100_000);
        int part = random.nextInt(whole + 1);
        BigDecimal share = BigDecimal.valueOf(part * 100L).divide(BigDecimal.valueOf(whole), MathContext.DECIMAL128);
        // When, Then
        assertVerdict(
                Verdict.MATCH,
                CheckKind.SHARE,
                rounded(share, random.nextInt(3)),
                "PART " + part + "; WHOLE " + (whole - part) + "; WHOLE " + part);
    }

    private void sums(Random random) {
        // Given
        List<Integer> parts =
                random.ints(2 + random.nextInt(5), -5_000, 500_000).boxed().toList();
        int sum = parts.stream().mapToInt(Integer::intValue).sum();
        String inputs = String.join("; ", parts.stream().map(p -> "PART " + p).toList());
        // When, Then
        assertVerdict(Verdict.MATCH, CheckKind.TOTAL, String.valueOf(sum), inputs);
        assertVerdict(Verdict.CONFLICT, CheckKind.TOTAL, String.valueOf(sum + 1), inputs);
    }

    private void widening(Random random) {
        // Given
        int before = 1_000 + random.nextInt(9_000);
        int after = 1_000 + random.nextInt(9_000);
        String printed = rounded(change(before, after).add(BigDecimal.valueOf(random.nextInt(41) - 20, 1)), 1) + "%";
        String narrow = "BEFORE " + before + "; AFTER " + after;
        // When
        Verdict tight = verdict(CheckKind.PERCENT_CHANGE, printed, narrow);
        Verdict wide = verdict(
                CheckKind.PERCENT_CHANGE, printed, "BEFORE " + before + " @rounded; AFTER " + after + " @rounded");
        Verdict wider =
                verdict(CheckKind.PERCENT_CHANGE, printed, "BEFORE " + before + " @rounded; AFTER around " + after);
        // Then
        if (tight == Verdict.MATCH) {
            assertEquals(Verdict.MATCH, wide, printed + " of " + narrow);
        }
        if (wide != Verdict.CONFLICT) {
            assertNotEquals(Verdict.CONFLICT, wider, printed + " of " + narrow);
        }
    }

    private void cut(Random random) {
        // Given
        int before = 1 + random.nextInt(100_000);
        int after = random.nextInt(100_000);
        BigDecimal cut = change(before, after).setScale(1, RoundingMode.DOWN);
        // When
        Verdict verdict =
                verdict(CheckKind.PERCENT_CHANGE, cut.toPlainString() + "%", "BEFORE " + before + "; AFTER " + after);
        // Then
        assertNotEquals(Verdict.CONFLICT, verdict, cut + " of " + before + " to " + after);
    }

    private void signs(Random random) {
        // Given
        int less = 1 + random.nextInt(5_000);
        String inputs = "BEFORE 10000; AFTER " + (10_000 - less);
        // When, Then
        for (String printed :
                List.of("-" + less, "a fall of " + less, "a fall of −" + less, less + " fewer", "(" + less + ")")) {
            assertVerdict(Verdict.MATCH, CheckKind.ABSOLUTE_CHANGE, printed, inputs);
        }
        assertVerdict(Verdict.CONFLICT, CheckKind.ABSOLUTE_CHANGE, "a rise of " + less, inputs);
    }

    private static BigDecimal change(int before, int after) {
        return BigDecimal.valueOf((after - before) * 100L).divide(BigDecimal.valueOf(before), MathContext.DECIMAL128);
    }

    private static String rounded(BigDecimal number, int scale) {
        return number.setScale(scale, RoundingMode.HALF_UP).toPlainString();
    }

    private static void assertVerdict(Verdict expected, CheckKind kind, String printed, String inputs) {
        assertEquals(expected, verdict(kind, printed, inputs), () -> kind + " " + printed + " of " + inputs);
    }

    private static Verdict verdict(CheckKind kind, String printed, String inputs) {
        Verdict verdict =
                FigureVerdict.of(Claims.of(kind, printed, inputs, ""), null).verdict();
        if (verdict == null) {
            throw new AssertionError("no verdict on " + kind + " " + printed + " of " + inputs);
        }
        return verdict;
    }
}
