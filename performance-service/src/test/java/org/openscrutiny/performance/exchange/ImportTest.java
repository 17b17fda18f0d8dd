package org.openscrutiny.performance.exchange;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.testing.BackingServices;
import org.openscrutiny.chassis.testing.SettableClock;
import org.openscrutiny.local.Role;
import org.openscrutiny.performance.Council;

/** The July 2012 dashboard and broken files through the API, on a real server. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class ImportTest {
    private static final String DASHBOARD =
            "/v1/imports?layout=printed-dashboard&reportingMonth=2012-05&area=E10000016";

    @Inject
    PerformanceTables tables;

    @Inject
    Clock clock;

    @AfterEach
    void present() {
        ((SettableClock) clock).reset();
    }

    @BeforeEach
    void empty() {
        tables.empty();
    }

    @Test
    void aTrialChangesNoRowButItsOwnAndSaysWhatEveryRowWouldDo() {
        // Given
        Map<String, Long> before = tables.counts();
        // When
        ValidatableResponse tried = Officers.tryDashboard();
        // Then
        tried.statusCode(201)
                .body("state", equalTo("REPORTED"))
                .body("report.committed", equalTo(false))
                .body("report.created", equalTo(54))
                .body("report.waiting", equalTo(3))
                .body("report.rejected", equalTo(0))
                .body("report.rows.findAll { it.outcome == 'WAITING' }.row", equalTo(List.of(8, 12, 22)))
                .body("report.rows[6].findings[0].code", equalTo("UNIT_SLIP"))
                .body("report.rows[6].findings[0].column", equalTo("ytd_result"))
                .body("report.rows[6].findings[0].fix", containsString("1,018k"))
                .body("report.rows[10].findings[0].code", equalTo("GLUED_CELL"))
                .body("report.rows[20].findings[0].code", equalTo("FOOTNOTE_SUSPECTED"));
        assertEquals(before, tables.counts());
    }

    @Test
    void theAcceptedReportIsThatOfTheTrial() {
        // Given
        ValidatableResponse tried = Officers.tryDashboard("UNIT_SLIP", "GLUED_CELL", "FOOTNOTE_SUSPECTED");
        Map<String, Object> expected = tried.statusCode(201).extract().path("report");
        // When
        Officers.Accepted accepted = Officers.accept(tried);
        // Then
        accepted.answer().body("state", equalTo("ACCEPTED")).body("report.committed", equalTo(true));
        Map<String, Object> report = accepted.answer().extract().path("report");
        report.put("committed", false);
        assertEquals(expected, report);
        assertEquals(57L, tables.count("indicator"));
        assertEquals(37L, tables.count("target"));
        assertEquals(0L, tables.count("rating"));
    }

    @Test
    void aFileSentTwiceChangesNothing() {
        // Given
        Officers.accept(Officers.tryDashboard());
        Map<String, Long> before = tables.counts();
        // When
        Officers.Accepted again = Officers.accept(Officers.tryDashboard());
        // Then
        again.answer().body("report.unchanged", equalTo(57)).body("report.created", equalTo(0));
        assertEquals(before, tables.counts());
    }

    @Test
    void rowsWithWarningsStopAllOrWaitWhileTheOthersLoad() {
        // Given
        ValidatableResponse tried = Officers.tryDashboard();
        String id = tried.extract().path("id");
        String etag = tried.extract().header("ETag");
        // When
        ValidatableResponse all = Officers.move(Officers.officer(), id, etag, "{\"command\":\"ACCEPT\"}");
        ValidatableResponse valid =
                Officers.move(Officers.officer(), id, etag, "{\"command\":\"ACCEPT\",\"mode\":\"VALID_ROWS\"}");
        // Then
        all.statusCode(422)
                .body("type", equalTo("/problems/import-rejected"))
                .body("errors.code", hasItems("UNIT_SLIP", "GLUED_CELL", "FOOTNOTE_SUSPECTED"));
        valid.statusCode(200).body("report.created", equalTo(54)).body("report.waiting", equalTo(3));
        assertEquals(54L, tables.count("indicator"));
    }

    @Test
    void acceptanceIsRefusedWhenDataMovedOn() {
        // Given
        ValidatableResponse first = Officers.tryDashboard();
        ValidatableResponse second = Officers.tryDashboard();
        Officers.accept(first);
        // When
        ValidatableResponse late = Officers.move(
                Officers.officer(),
                second.extract().path("id"),
                second.extract().header("ETag"),
                "{\"command\":\"ACCEPT\",\"accept\":" + Officers.ACCEPT_ALL + "}");
        // Then
        late.statusCode(409).body("type", equalTo("/problems/stale-dry-run"));
    }

    @Test
    void onlyAnotherPersonApproves() {
        // Given
        Officers.Accepted accepted = Officers.accept(Officers.tryDashboard());
        String approve = "{\"command\":\"APPROVE\"}";
        // When
        ValidatableResponse self = Officers.move(
                Officers.as("officer-1", Role.OFFICER, Role.APPROVER), accepted.id(), accepted.etag(), approve);
        ValidatableResponse other = Officers.move(Officers.approver(), accepted.id(), accepted.etag(), approve);
        // Then
        self.statusCode(403).body("type", equalTo("/problems/separation-of-duties"));
        other.statusCode(200).body("state", equalTo("APPROVED"));
        assertEquals(57L, tables.count("public_state", "type = 'performance.indicator'"));
    }

    @Test
    void whatIsReleasedFromAnEmbargoKeepsThePrintedColoursAsIfPublishedAtOnce() {
        // Given
        Officers.Accepted atOnce = Officers.accept(Officers.tryDashboard());
        Officers.move(Officers.approver(), atOnce.id(), atOnce.etag(), "{\"command\":\"APPROVE\"}")
                .statusCode(200);
        long judged = tables.count("rating", "judged_by = 'approver-1'");
        assertTrue(judged > 0, "School Games are printed GREEN without a value (2012:1084)");
        tables.empty();
        Officers.Accepted accepted = Officers.accept(Officers.tryDashboard());
        approveWhatCannotWait();
        String embargo = clock.instant().plus(Duration.ofDays(2)).toString();
        Officers.move(
                        Officers.approver(),
                        accepted.id(),
                        accepted.etag(),
                        "{\"command\":\"APPROVE\",\"publishAt\":\"" + embargo + "\"}")
                .statusCode(200);
        assertEquals(0L, tables.count("rating"));
        // When
        ((SettableClock) clock).advance(Duration.ofDays(2));
        // Then
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> tables.count("observation", "published_vintage is null") == 0);
        assertEquals(judged, tables.count("rating", "judged_by = 'approver-1'"));
    }

    /** Indicators and targets, one by one. */
    private static void approveWhatCannotWait() {
        List<String> indicators =
                Officers.officer().get("/v1/indicators?limit=200").path("items.id");
        for (String id : indicators) {
            String path = "/v1/indicators/" + id;
            Council.approver()
                    .move(path + "/definitions/1", Map.of("command", "APPROVE"))
                    .then()
                    .statusCode(200);
            Council.officer().move(path, Map.of("command", "ACTIVATE")).then().statusCode(200);
        }
        List<String> targets = Officers.officer().get("/v1/targets?limit=200").path("items.id");
        for (String id : targets) {
            Council.approver()
                    .move("/v1/targets/" + id, Map.of("command", "APPROVE"))
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void anImportIsUndoneWhileNothingBuildsOnIt() {
        // Given
        Officers.Accepted accepted = Officers.accept(Officers.tryDashboard());
        // When
        ValidatableResponse undone =
                Officers.move(Officers.officer(), accepted.id(), accepted.etag(), "{\"command\":\"UNDO\"}");
        // Then
        undone.statusCode(200).body("state", equalTo("UNDONE"));
        assertEquals(0L, tables.count("indicator"));
        assertEquals(0L, tables.count("observation"));
    }

    @Test
    void whatIsExportedChangesNothingWhenImportedAgain() {
        // Given
        Officers.recordJuly();
        byte[] file = Officers.officer()
                .get("/v1/exports/observations")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        // When
        ValidatableResponse tried = Officers.tryFile("/v1/imports?layout=observations", file);
        // Then
        tried.statusCode(201)
                .body("report.rejected", equalTo(0))
                .body("report.created", equalTo(0))
                .body("report.revised", equalTo(0))
                .body("report.unchanged", equalTo((int) tables.count("observation")));
    }

    @Test
    void aRepeatWithTheSameKeyIsTheFirstAnswer() {
        // Given
        byte[] file = Officers.file("dashboard-july-2012.csv");
        // When
        String first = Officers.officer()
                .contentType("text/csv; charset=UTF-8")
                .header("Idempotency-Key", "k-1")
                .body(file)
                .post(DASHBOARD)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String again = Officers.officer()
                .contentType("text/csv; charset=UTF-8")
                .header("Idempotency-Key", "k-1")
                .body(file)
                .post(DASHBOARD)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        // Then
        assertEquals(first, again);
        Officers.officer()
                .contentType("text/csv; charset=UTF-8")
                .header("Idempotency-Key", "k-1")
                .body("section\n".getBytes(StandardCharsets.UTF_8))
                .post(DASHBOARD)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-mismatch"));
        assertEquals(1L, tables.count("import_run"));
    }
}
