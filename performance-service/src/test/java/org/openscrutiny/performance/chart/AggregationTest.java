package org.openscrutiny.performance.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openscrutiny.performance.chart.Aggregation.Part;
import org.openscrutiny.performance.indicator.MeasureKind;
import org.openscrutiny.performance.indicator.Unit;
import org.openscrutiny.performance.observation.ObsStatus;

/** How values of each kind are put together, and when they are not. */
class AggregationTest {
    /** Parts as {@code value:numerator:denominator:flags}, a dot for what is not there; a dash is a part not published. */
    @ParameterizedTest
    @CsvSource({
        "FLOW, 5 6 7, 18, 3/3, A",
        "FLOW, 5 0 7, 12, 3/3, A",
        "FLOW, 5 6:.:.:P 7:.:.:E, 18, 3/3, EP",
        "FLOW, 5 6:.:.:B 7:.:.:N, 18, 3/3, B",
        "FLOW, 5 - 7, INCOMPLETE, 2/3, O",
        "FLOW, 5 .:.:.:O 7, MISSING, 2/3, O",
        "FLOW, - .:.:.:L 7, MISSING, 1/3, O",
        "FLOW, 5 .:.:.:Q .:.:.:O, SUPPRESSED, 1/3, Q",
        "FLOW, 5 .:.:.:M 7, 12, 2/2, A",
        "FLOW, .:.:.:M .:.:.:M, NOT_APPLICABLE, 0/0, M",
        "STOCK, 5:.:.:P 6 7, 7, 3/3, A",
        "STOCK, 5 - 7, INCOMPLETE, 2/3, O",
        "PERCENTAGE, 50:1:2 90:90:100, 89.21568627450980392156862745098039, 2/2, A",
        "PERCENTAGE, 50 90:90:100, PARTS_ABSENT, 2/2, O",
        "PERCENTAGE, 0:0:0 0:0:0, DENOMINATOR_ZERO, 2/2, O",
        "RATE, 2:2:1 4:12:3, 3.5, 2/2, A",
        "MEAN, 10:.:1 20:.:3, 17.5, 2/2, A",
        "MEAN, 10 20:.:3, PARTS_ABSENT, 2/2, O",
        "SCORE, 4:.:10 2:.:10, 3, 2/2, A",
        "UNIQUE_COUNT, 5 6, REPORTED_ONLY, 2/2, O"
    })
    void aKindDecidesHowItsPartsMakeAWhole(
            MeasureKind kind, String parts, String expected, String completeness, String flags) {
        // When
        var made = Aggregation.of(kind, kind.factor(Unit.COUNT, null), parts(parts));
        // Then
        assertEquals(expected, made.none() == null ? plain(made.value()) : String.valueOf(made.none()));
        assertEquals(completeness, made.completeness());
        assertEquals(
                flags, String.join("", made.flags().stream().map(Enum::name).toList()));
    }

    @Test
    void aRateIsOfPersonTime() {
        // Given: 100 cases among 160,000 in each of two years, per 100,000
        var year = part("62.5:100:160000");
        // When
        var made = Aggregation.of(MeasureKind.RATE, BigDecimal.valueOf(100_000), List.of(year, year));
        // Then
        assertEquals("62.5", plain(made.value()));
        assertEquals("320000", plain(made.denominator()));
    }

    @ParameterizedTest
    @CsvSource({
        "FLOW, 5 6 7, 18, 3/3, A",
        "STOCK, 5 6:.:.:P 7, 18, 3/3, P",
        "STOCK, 5 - 7, INCOMPLETE, 2/3, O",
        "STOCK, 5 .:.:.:O - .:.:.:Q, SUPPRESSED, 1/4, Q",
        "STOCK, 5 6 7 .:.:.:O, MISSING, 3/4, O",
        "PERCENTAGE, 50:1:2 90:90:100, 89.21568627450980392156862745098039, 2/2, A",
        "MEAN, 10:.:1 20:.:3, 17.5, 2/2, A",
        "UNIQUE_COUNT, 5 6, REPORTED_ONLY, 2/2, O"
    })
    void areasAreSummedStocksToo(MeasureKind kind, String parts, String expected, String completeness, String flags) {
        // When
        var made = Aggregation.ofAreas(kind, kind.factor(Unit.COUNT, null), parts(parts));
        // Then
        assertEquals(expected, made.none() == null ? plain(made.value()) : String.valueOf(made.none()));
        assertEquals(completeness, made.completeness());
        assertEquals(
                flags, String.join("", made.flags().stream().map(Enum::name).toList()));
    }

    /** Of areas no sum hangs on the order, and the sum of one part is the part. */
    @Test
    void theOrderOfAreasDoesNotMatterAndOnePartIsTheWhole() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int turn = 0; turn < 300; turn++) {
            var parts = new ArrayList<Part>();
            for (int i = random.nextInt(12); i >= 0; i--) {
                int whole = 1 + random.nextInt(400);
                int cases = random.nextInt(whole + 1);
                parts.add(part(100.0 * cases / whole + ":" + cases + ":" + whole));
            }
            var shuffled = new ArrayList<>(parts);
            Collections.shuffle(shuffled, random);
            for (var kind : List.of(MeasureKind.FLOW, MeasureKind.STOCK, MeasureKind.PERCENTAGE, MeasureKind.MEAN)) {
                var made = value(Aggregation.ofAreas(kind, kind.factor(Unit.COUNT, null), parts));
                assertEquals(
                        0,
                        made.compareTo(value(Aggregation.ofAreas(kind, kind.factor(Unit.COUNT, null), shuffled))),
                        "seed " + seed);
                var one = value(Aggregation.ofAreas(kind, kind.factor(Unit.COUNT, null), parts.subList(0, 1)));
                assertEquals(value(parts.getFirst()).doubleValue(), one.doubleValue(), 1e-9, kind + " of seed " + seed);
            }
        }
    }

    /** Sums do not hang on the order of the parts; a share lies between its parts; one hole takes the value away. */
    @Test
    void whateverThePartsTheRulesHold() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int turn = 0; turn < 500; turn++) {
            var parts = new ArrayList<Part>();
            int size = 1 + random.nextInt(12);
            for (int i = 0; i < size; i++) {
                int whole = 1 + random.nextInt(400);
                int cases = random.nextInt(whole + 1);
                parts.add(part(100.0 * cases / whole + ":" + cases + ":" + whole));
            }
            var shuffled = new ArrayList<>(parts);
            Collections.shuffle(shuffled, random);
            for (var kind : List.of(MeasureKind.FLOW, MeasureKind.PERCENTAGE, MeasureKind.MEAN)) {
                var made = Aggregation.of(kind, kind.factor(Unit.COUNT, null), parts);
                var again = Aggregation.of(kind, kind.factor(Unit.COUNT, null), shuffled);
                assertEquals(0, value(made).compareTo(value(again)), "seed " + seed);
            }
            var share = value(Aggregation.of(MeasureKind.PERCENTAGE, BigDecimal.valueOf(100), parts))
                    .doubleValue();
            assertTrue(
                    share >= least(parts) - 1e-9 && share <= -least(negated(parts)) + 1e-9,
                    "seed " + seed + ": " + share + " of " + parts);
            shuffled.set(random.nextInt(size), Part.ABSENT);
            for (var kind : MeasureKind.values()) {
                assertNull(
                        Aggregation.of(kind, kind.factor(Unit.COUNT, null), shuffled)
                                .value(),
                        "seed " + seed);
            }
        }
    }

    private static BigDecimal value(Aggregation made) {
        var value = made.value();
        if (value == null) {
            throw new AssertionError(made);
        }
        return value;
    }

    private static BigDecimal value(Part part) {
        var value = part.value();
        if (value == null) {
            throw new AssertionError(part);
        }
        return value;
    }

    private static double least(List<Part> parts) {
        return parts.stream()
                .map(Part::value)
                .mapToDouble(v -> v == null ? Double.MAX_VALUE : v.doubleValue())
                .min()
                .orElseThrow();
    }

    private static List<Part> negated(List<Part> parts) {
        return parts.stream()
                .map(p -> new Part(p.value() == null ? null : p.value().negate(), null, null, p.flags()))
                .toList();
    }

    private static List<Part> parts(String text) {
        return Arrays.stream(text.split(" ", -1))
                .map(word -> word.equals("-") ? Part.ABSENT : part(word))
                .toList();
    }

    private static Part part(String word) {
        var cells = (word + ":.:.:").split(":", -1);
        var flags = cells.length > 4 && !cells[3].isEmpty() && !cells[3].equals(".") ? cells[3] : "A";
        return new Part(number(cells[0]), number(cells[1]), number(cells[2]), List.of(ObsStatus.valueOf(flags)));
    }

    private static @Nullable BigDecimal number(String cell) {
        return cell.equals(".") ? null : new BigDecimal(cell);
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }
}
