package org.openscrutiny.performance.dashboard;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.testing.BackingServices;
import org.openscrutiny.chassis.testing.TestDatabase;
import org.openscrutiny.performance.Council;
import org.openscrutiny.performance.OwnSession;
import org.openscrutiny.performance.commentary.Remarks;

/** A pack is made while the first commentary of a rating comes in: "not supplied" is printed only of what is not there. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class PackObligationRaceTest {
    private static final Council CLERK = Council.clerk("communities");

    @Test
    void aPackWaitsForACommentaryThatIsComingIn() throws SQLException {
        // Given
        Council.Known indicator = Council.percentage();
        Remarks.red(indicator.code());
        String obligation = Remarks.obligation(indicator.id());
        String dashboard = Council.dashboard(indicator);
        CLERK.move(dashboard, Map.of("command", "READY")).then().statusCode(200);
        try (Connection supplying = OwnSession.holding("update commentary_obligation set state = 'MET',"
                        + " settled_on = frozen_on, row_version = row_version + 1 where id = '"
                        + obligation.substring(obligation.lastIndexOf('/') + 1) + "'");
                ExecutorService callers = Executors.newFixedThreadPool(1)) {
            String waiting = OwnSession.waitingFor(supplying);

            // When
            CompletableFuture<Response> pack =
                    CompletableFuture.supplyAsync(() -> CLERK.move(dashboard, Map.of("command", "PUBLISH")), callers);
            Awaitility.await()
                    .until(() -> pack.isDone() || TestDatabase.ask(waiting).equals(List.of("1")));
            supplying.commit();

            // Then
            pack.join().then().statusCode(200);
        }
        given().get(dashboard)
                .then()
                .statusCode(200)
                .body("sections[0].rows[0].results[1].rating.commentary", nullValue());
    }
}
