package org.openscrutiny.performance.dashboard;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.testing.BackingServices;
import org.openscrutiny.chassis.testing.TestDatabase;
import org.openscrutiny.performance.Council;
import org.openscrutiny.performance.OwnSession;
import org.openscrutiny.performance.commentary.Remarks;

/** A past pack is recorded while what it printed is being erased: whichever comes first, the text is nowhere after both. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class PackErasureRaceTest {
    private static final Council CLERK = Council.clerk("communities");

    @Inject
    Clock clock;

    private String commentary = "";
    private String dashboard = "";
    private String tag = "";
    private Instant named = Instant.EPOCH;

    @BeforeEach
    void aDashboardOfACommentaryThatHadAName() {
        Council.Known indicator = Council.percentage();
        commentary = Remarks.drafted(Remarks.red(indicator.code()));
        Remarks.change(commentary, "{\"why\": \"Mrs Marchbanks was ill.\"}");
        Remarks.publish(commentary);
        named = clock.instant();
        Remarks.change(commentary, "{\"why\": \"A post was vacant.\"}");
        Remarks.publish(commentary);
        dashboard = Council.dashboard(indicator);
        tag = CLERK.request().get(dashboard).header("ETag");
    }

    @Test
    void anErasureWaitsForAPackThatIsBeingMadeAndTakesItsDocumentAway() throws SQLException {
        try (Connection holder = holding("share");
                ExecutorService callers = Executors.newFixedThreadPool(2)) {
            // Given
            String waiting = OwnSession.waitingFor(holder);
            CompletableFuture<Response> pack = CompletableFuture.supplyAsync(this::recorded, callers);
            Awaitility.await().until(() -> TestDatabase.ask(waiting).equals(List.of("1")));

            // When
            CompletableFuture<Response> erasure = CompletableFuture.supplyAsync(this::erased, callers);
            Awaitility.await()
                    .until(() -> erasure.isDone() || TestDatabase.ask(waiting).equals(List.of("2")));
            holder.rollback();

            // Then
            pack.join().then().statusCode(200);
            erasure.join().then().statusCode(200);
        }
        given().get(dashboard).then().statusCode(410).body("type", equalTo("/problems/gone"));
        assertEquals(List.of("0"), printed());
    }

    @Test
    void aPackWaitsForAnErasureAndPrintsThatTheTextWasErased() throws SQLException {
        try (Connection holder = holding("access exclusive");
                ExecutorService callers = Executors.newFixedThreadPool(2)) {
            // Given
            String waiting = OwnSession.waitingFor(holder);
            CompletableFuture<Response> erasure = CompletableFuture.supplyAsync(this::erased, callers);
            Awaitility.await().until(() -> TestDatabase.ask(waiting).equals(List.of("1")));

            // When
            CompletableFuture<Response> pack = CompletableFuture.supplyAsync(this::recorded, callers);
            Awaitility.await().until(() -> TestDatabase.ask(waiting).equals(List.of("2")));
            holder.rollback();

            // Then
            erasure.join().then().statusCode(200);
            pack.join().then().statusCode(200);
        }
        given().get(dashboard)
                .then()
                .statusCode(200)
                .body("sections[0].rows[0].results[1].rating.commentary.text", equalTo("erased"));
        assertEquals(List.of("0"), printed());
    }

    private Response recorded() {
        Map<String, String> command = Map.of(
                "command", "RECORD_AS_PRINTED", "source", "Performance dashboard", "publishedAt", named.toString());
        return CLERK.moveWith(tag, dashboard, command);
    }

    private Response erased() {
        return Remarks.erase(commentary);
    }

    private List<String> printed() {
        String id = dashboard.substring(dashboard.lastIndexOf('/') + 1);
        return TestDatabase.ask(
                "select count(*) from public_pack where dashboard_id = '" + id + "' and document like '%Marchbanks%'");
    }

    private static Connection holding(String mode) throws SQLException {
        return OwnSession.holding("lock table public_pack in " + mode + " mode");
    }
}
