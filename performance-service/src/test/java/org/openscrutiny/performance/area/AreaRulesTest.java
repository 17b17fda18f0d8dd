package org.openscrutiny.performance.area;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.performance.period.Periods;

class AreaRulesTest {
    private static final LocalDate FROM = LocalDate.of(2009, 4, 1);
    private static final LocalDate TO = LocalDate.of(2019, 3, 31);
    private static final String KENT = "E10000016";
    private static final String SWALE = "E07000113";
    private static final String DOVER = "E07000108";

    private record Case(String name, EnterArea wish, List<AreaView> others, List<String> faults) {
        Case(String name, EnterArea wish, List<AreaView> others, String... faults) {
            this(name, wish, others, List.of(faults));
        }
    }

    @TestFactory
    Stream<DynamicTest> eachFaultIsNamedWhereItStands() {
        return Stream.of(
                        new Case("a district alone", district(SWALE, null), List.of()),
                        new Case("in its county", district(SWALE, KENT), List.of(area(KENT, null))),
                        new Case(
                                "a composite of two",
                                composite(KENT, SWALE, DOVER),
                                List.of(area(SWALE, null), area(DOVER, null))),
                        new Case("a composite of nothing", composite(KENT), List.of(), "/includes REQUIRED"),
                        new Case("an unknown parent", district(SWALE, KENT), List.of(), "/parent AREA_UNKNOWN"),
                        new Case("its own parent", district(SWALE, SWALE), List.of(), "/parent PARENT_CYCLE"),
                        new Case(
                                "a parent that lies in it",
                                district(KENT, SWALE),
                                List.of(area(KENT, null), area(SWALE, KENT)),
                                "/parent PARENT_CYCLE"),
                        new Case(
                                "a part that is itself, and one twice",
                                composite(KENT, SWALE, KENT, SWALE),
                                List.of(area(SWALE, null)),
                                "/includes/1 PART_ITSELF",
                                "/includes/2 DUPLICATE"),
                        new Case(
                                "a part that lies in another, and one that another includes",
                                composite("E92000001", SWALE, DOVER, KENT),
                                List.of(area(SWALE, KENT), area(KENT, null, DOVER), area(DOVER, null)),
                                "/includes/0 PART_OVERLAP",
                                "/includes/1 PART_OVERLAP"),
                        new Case(
                                "a part that includes it",
                                composite(KENT, SWALE),
                                List.of(area(SWALE, null, KENT)),
                                "/includes PART_CYCLE"),
                        new Case(
                                "a part that it lies in",
                                new EnterArea(
                                        DOVER, "D", AreaLevel.COMPOSITE, SWALE, FROM, null, null, List.of(KENT), null),
                                List.of(area(SWALE, KENT), area(KENT, null)),
                                "/includes PART_CYCLE"),
                        new Case(
                                "an end before the beginning and an unknown successor",
                                new EnterArea(
                                        SWALE,
                                        "Swale",
                                        AreaLevel.DISTRICT,
                                        null,
                                        TO,
                                        FROM,
                                        List.of(DOVER, SWALE),
                                        null,
                                        null),
                                List.of(),
                                "/validTo DATE_ORDER",
                                "/successors/0 AREA_UNKNOWN",
                                "/successors/1 SUCCESSOR_ITSELF"),
                        new Case(
                                "a successor of what has not ended, a part included and excluded",
                                new EnterArea(
                                        KENT,
                                        "Kent",
                                        AreaLevel.COUNTY,
                                        null,
                                        FROM,
                                        null,
                                        List.of(DOVER),
                                        List.of(SWALE),
                                        List.of(SWALE)),
                                List.of(area(SWALE, null), area(DOVER, null)),
                                "/validTo REQUIRED",
                                "/excludes/0 PART_EXCLUDED"))
                .map(c -> DynamicTest.dynamicTest(c.name(), () -> {
                    // When, Then
                    if (c.faults().isEmpty()) {
                        assertDoesNotThrow(() -> AreaRules.check(c.wish(), c.others()));
                        return;
                    }
                    Problem problem = assertThrows(Problem.class, () -> AreaRules.check(c.wish(), c.others()));
                    assertEquals(
                            c.faults(),
                            problem.faults().stream()
                                    .map(f -> f.pointer() + " " + f.code())
                                    .toList());
                }));
    }

    @Test
    void aPeriodIsTakenWhoseLastDayTheAreaHolds() {
        // Given
        AreaView swale = new AreaView(
                SWALE, "Swale", AreaLevel.DISTRICT, null, FROM, TO, List.of(DOVER, KENT), List.of(), List.of());
        KnownAreas known = new KnownAreas(List.of(swale, area(DOVER, null)));
        // When, Then
        assertTrue(known.refusal(SWALE, Periods.month(YearMonth.of(2009, 4))).isEmpty());
        assertTrue(known.refusal(SWALE, Periods.month(YearMonth.of(2019, 3))).isEmpty());
        assertTrue(
                known.refusal(SWALE, Periods.rolling12(YearMonth.of(2009, 5))).isEmpty());
        assertTrue(known.refusal("X1", Periods.month(YearMonth.of(1850, 1))).isEmpty());
        assertEquals(
                "E07000113 (Swale) ended on 2019-03-31, before the end of April 2019."
                        + " Enter it for its successors E07000108 (Area E07000108), E10000016.",
                known.refusal(SWALE, Periods.month(YearMonth.of(2019, 4)))
                        .orElseThrow()
                        .fault()
                        .message());
        assertEquals(
                "E07000113 (Swale) exists from 2009-04-01, after the end of March 2009."
                        + " Enter it for the area of that time.",
                known.refusal(SWALE, Periods.month(YearMonth.of(2009, 3)))
                        .orElseThrow()
                        .fault()
                        .message());
    }

    private static EnterArea district(String code, @Nullable String parent) {
        return new EnterArea(code, "District", AreaLevel.DISTRICT, parent, FROM, null, null, null, null);
    }

    private static EnterArea composite(String code, String... parts) {
        return new EnterArea(
                code, "Together", AreaLevel.COMPOSITE, null, FROM, null, null, Arrays.asList(parts), List.of());
    }

    private static AreaView area(String code, @Nullable String parent, String... parts) {
        return new AreaView(
                code,
                "Area " + code,
                AreaLevel.DISTRICT,
                parent,
                FROM,
                null,
                List.of(),
                Arrays.asList(parts),
                List.of());
    }
}
