package org.openscrutiny.performance.badinput;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.openscrutiny.chassis.testing.BackingServices;
import org.openscrutiny.performance.exchange.PerformanceTables;

/** Every row of the table of bad input, by its number: the answer, what it names, and that nothing is half done. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class BadInputTest {
    private static final int ROWS = 36;

    @Inject
    PerformanceTables tables;

    @TestFactory
    Stream<DynamicTest> everyRowOfTheTableIsAnsweredAsThePaperSays() {
        // Given
        tables.empty();
        List<BadCase> cases = BadCase.all(
                BadRequests.cases(),
                BadFigures.cases(),
                BadFigures.known(),
                BadTargets.cases(),
                BadIndicators.cases(),
                BadRows.figures(tables),
                BadRows.targets(tables),
                BadFiles.unreadable(tables),
                BadReadings.cases(),
                BadEvents.cases());
        // Then
        assertEquals(
                IntStream.rangeClosed(1, ROWS).boxed().toList(),
                cases.stream().map(BadCase::row).distinct().sorted().toList());
        return cases.stream().sorted(Comparator.comparingInt(BadCase::row)).map(BadCase::test);
    }
}
