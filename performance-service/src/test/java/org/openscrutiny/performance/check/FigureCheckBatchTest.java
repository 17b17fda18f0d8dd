package org.openscrutiny.performance.check;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.chassis.testing.BackingServices;
import org.openscrutiny.performance.Council;
import org.openscrutiny.performance.exchange.FileScan;

/** A file of printed figures: a verdict for each, or every fault of every row and nothing recorded. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class FigureCheckBatchTest {
    private static final String HEADER =
            "statement,document,reference,kind,published,before,after,parts,elsewhere,prose,unit,multiplier\n";
    private static final String READABLE = HEADER
            + "Incidents fell,Agreement,2018:611,PERCENT_CHANGE,−12.8%,\"46,036\",\"40,151\",,,,,\n"
            + "Supervision,Plan,2012:3934,TOTAL,\"1,023\",,,600; 623,,,,\n"
            + "Assessments,Plan,2012:3715,TOTAL,\"5,172\",,,\"575 * 1; 1,177 * 3\",,,,\n"
            + "Web visits,Outturn,2012:1685,CROSS_PRINT,\"750,000\",,,,751k,published,,\n"
            + "Capital,Outturn,2012:2100,TOTAL,\"1,640\",,,\"1,204; 377; 58\",,,GBP,1000\n"
            + "From nothing,Report,,PERCENT_CHANGE,100%,0,12,,,,,\n";
    private static final String BROKEN = HEADER
            + "Incidents fell,Agreement,2018:611,PERCENT_CHANGE,−12.8%,\"46,036\",\"40,151\",,,,,\n"
            + ",Plan,,TOTALS,many,,,600; some,,column,,\n"
            + "Supervision,Plan,,TOTAL,3,1,,2,,,,\n";

    @Inject
    FigureCheckService service;

    private Council.Known indicator = new Council.Known("", "");

    @BeforeEach
    void named() {
        indicator = Council.percentage();
    }

    @Test
    void aFileThatTheScannerRefusesIsNotRead() {
        var refusing = new FileScan(Optional.of(List.of("sh", "-c", "! grep -q Incidents")));
        var batches = new FigureCheckBatches(service, refusing);
        var file = about(READABLE).getBytes(StandardCharsets.UTF_8);
        var problem = assertThrows(Problem.class, () -> batches.recorded(file, "officer-1"));
        assertEquals("FILE_REFUSED", problem.faults().getFirst().code());
        assertEquals(0, recorded());
    }

    @Test
    void everyRowIsRecordedWithItsVerdict() {
        // When
        Response sent = send("", about(READABLE));

        // Then
        sent.then()
                .statusCode(201)
                .body("committed", equalTo(true))
                .body("match", equalTo(1))
                .body("withinRounding", equalTo(2))
                .body("conflict", equalTo(2))
                .body("notCheckable", equalTo(1))
                .body(
                        "rows.verdict",
                        contains("MATCH", "CONFLICT", "CONFLICT", "WITHIN_ROUNDING", "WITHIN_ROUNDING", null));
        assertEquals(6, recorded());
        String second = sent.jsonPath().getString("rows[1].id");
        Council.officer()
                .request()
                .get("/v1/figure-checks/" + second)
                .then()
                .statusCode(200)
                .body("reference", equalTo("2012:3934"))
                .body("sentence", equalTo("600 + 623 make 1,223, but “1,023” is printed, 200 less."));
    }

    @Test
    void aDryRunSaysTheSameAndKeepsNothing() {
        // When
        Response tried = send("?dry=true", about(READABLE));

        // Then
        tried.then()
                .statusCode(200)
                .body("committed", equalTo(false))
                .body("conflict", equalTo(2))
                .body("rows[0].id", nullValue());
        assertEquals(0, recorded());
    }

    @Test
    void oneUnreadableRowKeepsAllOut() {
        // When
        Response tried = send("?dry=true", about(BROKEN));
        Response refused = send("", about(BROKEN));

        // Then
        tried.then()
                .statusCode(200)
                .body("rejected", equalTo(2))
                .body("rows[0].verdict", equalTo("MATCH"))
                .body("rows[1].faults.column", hasItems("statement", "kind", "prose"))
                .body("rows[2].faults.column", contains("before"))
                .body("rows[2].faults[0].row", equalTo(4))
                .body("rows[2].faults[0].code", equalTo("ROLE_NOT_READ"));
        refused.then()
                .statusCode(422)
                .body("type", equalTo("/problems/import-rejected"))
                .body("errors.pointer", hasItems("/3/statement", "/3/kind", "/3/prose", "/4/before"));
        assertEquals(0, recorded());
    }

    @Test
    void anUnknownColumnIsNamedWithItsNearest() {
        // When
        Response refused = send("", "statement,document,kind,publsihed\nA,B,TOTAL,3\n");

        // Then
        refused.then()
                .statusCode(422)
                .body("errors.code", containsInAnyOrder("COLUMN_UNKNOWN", "COLUMN_MISSING"))
                .body(
                        "errors.message",
                        hasItems("There is no column \"publsihed\" in claims; the nearest is \"published\"."));
    }

    /** The file with every row about an indicator of this test alone. */
    private String about(String csv) {
        return csv.replace("\n", "," + indicator.code() + "\n").replaceFirst("," + indicator.code(), ",indicatorCode");
    }

    private static Response send(String query, String csv) {
        return Council.officer()
                .request()
                .contentType("text/csv; charset=UTF-8")
                .body(csv)
                .post("/v1/figure-checks/batches" + query);
    }

    private int recorded() {
        List<String> ids = Council.officer()
                .request()
                .get("/v1/figure-checks?indicatorId=" + indicator.id())
                .jsonPath()
                .getList("items.id");
        return ids.size();
    }
}
