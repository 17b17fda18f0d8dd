package org.openscrutiny.performance.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openscrutiny.performance.check.rule.CheckKind;
import org.openscrutiny.performance.check.rule.Claim;
import org.openscrutiny.performance.check.rule.ClaimInput;
import org.openscrutiny.performance.check.rule.ClaimText;
import org.openscrutiny.performance.check.rule.ColourCheck;
import org.openscrutiny.performance.check.rule.ExplanationReason;
import org.openscrutiny.performance.check.rule.FigureVerdict;
import org.openscrutiny.performance.check.rule.InputRole;
import org.openscrutiny.performance.check.rule.NotCheckable;
import org.openscrutiny.performance.check.rule.Verdict;
import org.openscrutiny.performance.indicator.Basis;
import org.openscrutiny.performance.indicator.MeasureKind;
import org.openscrutiny.performance.period.Measure;
import org.openscrutiny.performance.rating.RatingStatus;

/** Every colour, arrow and year to date of the July 2012 dashboard, checked against the rest of its row. */
class PrintedChecksTest {
    private static JulyDashboard july;

    @BeforeAll
    static void load() throws IOException {
        july = JulyDashboard.load();
    }

    /** A row's measure with its colour. */
    private record Colour(DashboardReading row, PrintedMeasure measure, RatingStatus printed) {
        Verdict verdict(@Nullable ExplanationReason accepted) {
            return ColourCheck.verdict(printed, july.inputs(row, measure, true), accepted);
        }
    }

    @Test
    void thirtySixOfThirtySevenColoursMatchAndOneIsAJudgement() {
        // Given
        List<Colour> colours = july.performance()
                .flatMap(row -> row.measures().stream()
                        .filter(m -> m.rag() != null)
                        .map(m -> new Colour(row, m, Objects.requireNonNull(m.rag()))))
                .toList();

        // When
        List<Colour> conflicts = colours.stream()
                .filter(c -> c.verdict(null) == Verdict.CONFLICT)
                .toList();

        // Then
        assertEquals(37, colours.size());
        assertEquals(
                36,
                colours.stream().filter(c -> c.verdict(null) == Verdict.MATCH).count());
        assertEquals(
                List.of("1084-1088"),
                conflicts.stream().map(c -> c.row().sourceLines()).toList());
        assertEquals(Verdict.EXPLAINED, conflicts.getFirst().verdict(ExplanationReason.JUDGEMENT));
    }

    @Test
    void ofFifteenArrowsThreeMatchOneIsInConflictAndElevenCannotBeChecked() {
        // When
        Map<String, Long> found = july.rows().stream()
                .flatMap(row -> arrow(row).stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

        // Then
        assertEquals(Map.of("MATCH", 3L, "CONFLICT", 1L, "NO_PREVIOUS_VALUE", 11L), found);
    }

    @Test
    void ofTenSumsOfAprilAndMaySevenMatch() {
        // When
        List<FigureVerdict> sums = july.rows().stream()
                .filter(row -> row.measures().size() == 3)
                .map(PrintedChecksTest::sum)
                .filter(v -> v.verdict() != null)
                .toList();

        // Then
        assertEquals(10, sums.size());
        assertEquals(7, sums.stream().filter(v -> v.verdict() == Verdict.MATCH).count());
        assertTrue(sums.stream()
                .filter(v -> v.verdict() == Verdict.CONFLICT)
                .allMatch(v -> v.proposal() == ExplanationReason.LATER_EXTRACT));
    }

    private static FigureVerdict sum(DashboardReading row) {
        List<ClaimInput> months = row.measures().stream()
                .filter(m -> m.measure() == Measure.PERIOD)
                .map(m -> ClaimInput.of(InputRole.PART, m.value().text()))
                .toList();
        String total = row.measure(Measure.YEAR_TO_DATE).orElseThrow().value().text();
        return FigureVerdict.of(new Claim(CheckKind.TOTAL, ClaimText.of(total), months, Claim.Terms.NONE), null);
    }

    /** The verdict on a row's arrow, or why there is none; the month before is the year to date without the month. */
    private static Optional<String> arrow(DashboardReading row) {
        PrintedMeasure may = row.measure(Measure.PERIOD).orElse(null);
        if (may == null || may.arrow() == null) {
            return Optional.empty();
        }
        IndicatorDraft draft = Objects.requireNonNull(row.indicator());
        List<ClaimInput> inputs = new ArrayList<>();
        inputs.add(ClaimInput.of(InputRole.AFTER, may.value().text()));
        BigDecimal month = may.value().value();
        BigDecimal year = row.measure(Measure.YEAR_TO_DATE)
                .flatMap(m -> Optional.ofNullable(m.value().value()))
                .orElse(null);
        boolean adds = draft.kind() == MeasureKind.FLOW
                && Stream.of(Basis.PERIOD, Basis.CUMULATIVE_IN_YEAR).anyMatch(b -> b == draft.basis());
        if (adds && month != null && year != null) {
            inputs.add(ClaimInput.of(InputRole.BEFORE, year.subtract(month).toPlainString()));
        }
        Claim claim = new Claim(
                CheckKind.DIRECTION,
                ClaimText.of(may.arrow().name()),
                inputs,
                Claim.Terms.NONE.towards(draft.polarity()));
        FigureVerdict verdict = FigureVerdict.of(claim, null);
        NotCheckable reason = verdict.notCheckable();
        return Optional.of(String.valueOf(reason == null ? verdict.verdict() : reason));
    }
}
