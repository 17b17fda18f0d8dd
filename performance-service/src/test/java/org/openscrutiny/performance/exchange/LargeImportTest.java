package org.openscrutiny.performance.exchange;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.testing.BackingServices;

/** Files of more than 1,000 rows: their steps are carried out later, whole or not at all. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class LargeImportTest {
    private static final Logger LOG = Logger.getLogger(LargeImportTest.class);
    private static final int ROWS =
            Integer.getInteger("scrutiny.rows", Boolean.getBoolean("scrutiny.proof") ? 10_000 : 1_100);
    private static final String OBSERVATIONS = "/v1/imports?layout=observations";

    @Inject
    PerformanceTables tables;

    @Inject
    ImportSteps steps;

    @Inject
    PreparedStatements statements;

    @BeforeEach
    void empty() {
        tables.empty();
    }

    @Test
    void aLargeFileIsTriedLoadedAndPublishedStepByStepWithItsProgress() {
        // Given
        ManyRows rows = ManyRows.made();
        Instant start = Instant.now();
        // When
        ValidatableResponse sent = Officers.tryFile(OBSERVATIONS, rows.file(ROWS));
        // Then
        String id = sent.statusCode(202)
                .body("state", equalTo("TRYING"))
                .body("progress.step", equalTo("TRY"))
                .extract()
                .path("id");
        sent.header("Location", "/v1/imports/" + id);
        String tried = reached(id, "REPORTED", "tried", start);
        Officers.officer().get("/v1/imports/" + id).then().body("report.created", equalTo(ROWS));
        assertEquals(0L, tables.count("observation"));
        ValidatableResponse ordered = Officers.move(Officers.officer(), id, tried, "{\"command\":\"ACCEPT\"}")
                .statusCode(202);
        ordered.body("state", equalTo("REPORTED")).body("progress.step", equalTo("ACCEPT"));
        String accepted = reached(id, "ACCEPTED", "accepted", start);
        assertEquals(ROWS, tables.count("observation", "state = 'SUBMITTED'"));
        Officers.move(Officers.approver(), id, accepted, "{\"command\":\"APPROVE\"}")
                .statusCode(202);
        reached(id, "APPROVED", "approved", start);
        assertEquals(ROWS, tables.count("observation", "state = 'PUBLISHED'"));
        assertEquals(ROWS, tables.count("rating"));
        assertEquals(ROWS, tables.count("public_state", "type = 'performance.observation'"));
    }

    @Test
    void aRowThatStandsTwiceInDifferentPartsIsLoadedNeitherTime() {
        // Given
        ManyRows rows = ManyRows.made();
        byte[] twice =
                (new String(rows.file(510), StandardCharsets.UTF_8) + rows.row(3)).getBytes(StandardCharsets.UTF_8);
        // When
        ValidatableResponse tried = Officers.tryFile(OBSERVATIONS, twice).statusCode(201);
        // Then
        tried.body("report.created", equalTo(509))
                .body("report.rows.findAll { it.outcome == 'REJECTED' }.row", equalTo(List.of(5, 512)))
                .body("report.rows[3].findings[0].code", equalTo("DUPLICATE_ROW"));
        String id = tried.extract().path("id");
        ValidatableResponse valid =
                Officers.move(Officers.officer(), id, tag(id), "{\"command\":\"ACCEPT\",\"mode\":\"VALID_ROWS\"}");
        valid.statusCode(200).body("report.rejected", equalTo(2));
        assertEquals(509L, tables.count("observation"));
        Officers.move(Officers.officer(), id, tag(id), "{\"command\":\"UNDO\"}").statusCode(200);
        assertEquals(0L, tables.count("observation"));
        assertEquals(0L, tables.count("vintage"));
    }

    @Test
    void whatIsOrderedIsFinishedBeforeTheNextOrderAndTakenAgainAfterACrash() {
        // Given
        String id = ordered();
        // When
        ValidatableResponse second = Officers.move(Officers.officer(), id, tag(id), "{\"command\":\"ACCEPT\"}");
        task(id, 1);
        // Then
        second.statusCode(409).body("type", equalTo("/problems/illegal-transition"));
        reached(id, "ACCEPTED", "accepted", Instant.now());
        assertEquals(3L, tables.count("observation"));
        assertEquals(0L, tables.count("import_task"));
    }

    @Test
    void whatIsBrokenOffThreeTimesEndsAndNothingOfItIsDone() {
        // Given
        String id = ordered();
        // When
        task(id, 3);
        // Then
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> field(id, "failure") != null);
        Officers.officer()
                .get("/v1/imports/" + id)
                .then()
                .body("state", equalTo("REPORTED"))
                .body("progress", nullValue())
                .body("failure.type", equalTo("/problems/internal"));
        assertEquals(0L, tables.count("observation"));
    }

    @Test
    void aRowAmongManyIsStoredAsARowAlone() {
        // Given
        ManyRows rows = ManyRows.made();
        String header = "indicatorCode,areaCode,period,value,valueOnlyReason,flags,missingReason,dueOn,qualifier,upper,"
                + "printed,caveats,sourceTitle,sourcePublisher,sourcePublishedOn,sourceReference,reason\n";
        String whole = ",45.50,\"as \\N, printed\",EP,,2013-01-02,RANGE,50,45½%,\"a \"\"caveat\"\"\nof two lines\","
                + "Title,Publisher,2012-06-01,p. 7,no reason\n";
        String bare = ",,,,NOT_APPLICABLE,,,,n.k.,,Title,,,,\n";
        // When
        for (int first : List.of(0, 2)) {
            int last = first == 0 ? 2 : 402;
            StringBuilder file = new StringBuilder(header);
            for (int i = first; i < last; i++) {
                String row = rows.row(i);
                file.append(row, 0, row.indexOf(',', row.indexOf(',', row.indexOf(',') + 1) + 1));
                file.append(i % 2 == 0 ? whole : bare);
            }
            String id = Officers.tryFile(OBSERVATIONS, file.toString().getBytes(StandardCharsets.UTF_8))
                    .statusCode(201)
                    .extract()
                    .path("id");
            Officers.move(Officers.officer(), id, tag(id), "{\"command\":\"ACCEPT\"}")
                    .statusCode(200);
            Officers.move(Officers.approver(), id, tag(id), "{\"command\":\"APPROVE\"}")
                    .statusCode(200);
        }
        // Then
        assertEquals(402L, tables.count("rating"));
        Map<String, Long> kinds = Map.of("observation", 1L, "vintage", 2L, "rating", 1L, "rating_entry", 2L);
        kinds.forEach((table, number) -> assertEquals(
                number,
                tables.count("(select distinct to_jsonb(t) - '{id,observation_id,rating_id,area_code,recorded_at,"
                        + "approved_at,publish_at,published_at,rated_at}'::text[] from " + table + " t) kinds"),
                table));
    }

    /** A file, taken for a large one, as a command leaves it behind that ordered its acceptance. */
    private String ordered() {
        String id = Officers.tryFile(OBSERVATIONS, ManyRows.made().file(3))
                .statusCode(201)
                .extract()
                .path("id");
        tables.run("update import_run set row_total = 1001, working = 'ACCEPT', row_version = row_version + 1"
                + " where id = '" + id + "'");
        return id;
    }

    /** Its task, as a worker leaves it behind that was broken off after so many attempts. */
    private void task(String id, int attempts) {
        tables.run("insert into import_task (import_id, queued_at, attempts, done, total, wish) values ('" + id
                + "', now(), " + attempts + ", 1, 3, '{\"step\":\"ACCEPT\",\"mode\":\"ALL_OR_NOTHING\",\"accept\":[],"
                + "\"actor\":\"officer-1\",\"own\":[\"*\"]}')");
    }

    @Test
    void everyFiveHundredRowsCostTheSameStatements() {
        // Given
        ManyRows rows = ManyRows.made();
        // When
        List<Long> costs = statements.of(
                () -> attempt(rows, 1), () -> attempt(rows, 1), () -> attempt(rows, 2), () -> attempt(rows, 3));
        // Then
        assertEquals(costs.get(1) - costs.get(0), costs.get(2) - costs.get(1), costs.toString());
        assertTrue(costs.getFirst() < 40, costs.toString());
    }

    private void attempt(ManyRows rows, int parts) {
        ImportOrder order = ImportOrder.trial(Set.of(), "officer-1", Set.of("*"));
        SheetFile file = SheetFile.of(rows.file(parts * 500), Layout.OBSERVATIONS);
        Loaded tried =
                steps.trial(file, order.load(new ImportTerms(Layout.OBSERVATIONS, null, null, false)), Progress.UNSEEN);
        assertEquals(parts * 500L, tried.report().created());
    }

    private String reached(String id, String state, String what, Instant since) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(ROWS > 10_000 ? 900 : 30))
                .until(() -> state.equals(field(id, "state")));
        LOG.infof(
                "rows=%d %s after %d ms",
                ROWS, what, Duration.between(since, Instant.now()).toMillis());
        return tag(id);
    }

    private static Object field(String id, String name) {
        return Officers.officer().get("/v1/imports/" + id).then().extract().path(name);
    }

    private static String tag(String id) {
        return Officers.officer().get("/v1/imports/" + id).header("ETag");
    }
}
