package org.openscrutiny.performance.exchange;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.openscrutiny.chassis.testing.BackingServices;
import org.openscrutiny.performance.Council;

/** The table of bad input, row by row, over HTTP: as a figure or target of its own, and as a row of a file. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class BadInputTest {
    private static final String HEADER =
            "indicatorCode,areaCode,period,value,numerator,denominator,valueOnlyReason,flags,missingReason,sourceTitle";

    @Inject
    PerformanceTables tables;

    /** One row of the table; {@code cells} stand behind code and area, {@code code} is what the row must say. */
    private record Bad(int number, String cells, String code, String outcome) {
        static Bad rejected(int number, String cells, String code) {
            return new Bad(number, cells, code, "REJECTED");
        }
    }

    private static final List<Bad> ROWS = List.of(
            Bad.rejected(4, "2012-05,,,,,,", "MISSING_REASON"),
            Bad.rejected(5, "2012-06,71,,,printed,,NOT_AVAILABLE", "VALUE_AND_REASON"),
            Bad.rejected(5, "2012-07,71,,,printed,M,", "VALUE_AND_REASON"),
            Bad.rejected(6, "2012-08,71,,,,,", "PARTS_REQUIRED"),
            Bad.rejected(7, "2012-09,71,200,300,,,", "PARTS_DISAGREE"),
            Bad.rejected(8, "2012-10,104,,,printed,,", "OUT_OF_RANGE"),
            new Bad(10, "2012-11,\"1,018m\",,,printed,,", "UNIT_SLIP", "REJECTED"),
            new Bad(11, "2012-12,30%1,,,printed,,", "FOOTNOTE_SUSPECTED", "WAITING"),
            new Bad(12, "2013-01,30%GREEN,,,printed,,", "GLUED_CELL", "WAITING"),
            Bad.rejected(13, "13th month,71,,,printed,,", "PERIOD_UNREADABLE"),
            Bad.rejected(13, "31/02/2012,71,,,printed,,", "PERIOD_UNREADABLE"),
            Bad.rejected(15, "2099-01,71,,,printed,,", "FUTURE_PERIOD"),
            Bad.rejected(16, "2013-02,71,,,printed,,", "DUPLICATE_ROW"),
            Bad.rejected(16, "2013-02,72,,,printed,,", "DUPLICATE_ROW"),
            Bad.rejected(17, "2011-05,60,,,printed,,", "REVISION_REASON"));

    @TestFactory
    Stream<DynamicTest> everyRowOfAFileSaysWhatIsWrongWithItAndNothingIsStored() {
        // Given
        tables.empty();
        String code = Council.percentage().code();
        Council.published(Council.figure(code, "2011-05", 71));
        StringBuilder file = new StringBuilder(HEADER + "\n");
        ROWS.forEach(row ->
                file.append(code + ',' + Council.KENT + ',' + row.cells()).append(",Return\n"));
        Map<String, Long> before = tables.counts();
        // When
        ValidatableResponse tried = Officers.tryFile(
                "/v1/imports?layout=observations", file.toString().getBytes(StandardCharsets.UTF_8));
        // Then
        tried.statusCode(201);
        assertEquals(before, tables.counts());
        return IntStream.range(0, ROWS.size()).mapToObj(i -> {
            Bad row = ROWS.get(i);
            return DynamicTest.dynamicTest(
                    "row " + row.number() + ": " + row.cells(),
                    () -> tried.body("report.rows[" + i + "].findings.code", hasItem(row.code()))
                            .body("report.rows[" + i + "].outcome", equalTo(row.outcome())));
        });
    }

    @TestFactory
    Stream<DynamicTest> aFigureOfItsOwnIsRefusedWithTheSameCode() {
        // Given
        String code = Council.percentage().code();
        // Then
        return Stream.of(
                refused(4, figure(code, Map.of(), "value"), 422, "MISSING_REASON"),
                refused(5, figure(code, Map.of("missingReason", "NOT_AVAILABLE")), 422, "VALUE_AND_REASON"),
                refused(5, figure(code, Map.of("flags", List.of("M"))), 422, "VALUE_AND_REASON"),
                refused(6, figure(code, Map.of(), "valueOnlyReason"), 422, "PARTS_REQUIRED"),
                refused(
                        7,
                        figure(code, Map.of("numerator", 200, "denominator", 300), "valueOnlyReason"),
                        422,
                        "PARTS_DISAGREE"),
                refused(8, figure(code, Map.of("value", 104)), 422, "OUT_OF_RANGE"),
                refused(13, figure(code, Map.of("period", "13th month")), 422, "PERIOD_UNREADABLE"),
                refused(15, figure(code, Map.of("period", "2099-01")), 422, "FUTURE_PERIOD"));
    }

    private static DynamicTest refused(int number, Map<String, Object> body, int status, String code) {
        return DynamicTest.dynamicTest("row " + number + ": " + code, () -> {
            Response answer = Council.officer().post("/v1/observations", body);
            answer.then().statusCode(status).body("errors.code", hasItem(code));
        });
    }

    private static Map<String, Object> figure(String code, Map<String, Object> with, String... without) {
        Map<String, Object> figure = new LinkedHashMap<>(Council.figure(code, "2012-05", 71));
        figure.putAll(new HashMap<>(with));
        figure.keySet().removeAll(List.of(without));
        return figure;
    }
}
