package org.openscrutiny.performance.indicator;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.testing.BackingServices;
import org.openscrutiny.chassis.testing.TestDatabase;
import org.openscrutiny.performance.Council;
import org.openscrutiny.performance.Elsewhere;
import org.openscrutiny.performance.returns.Expected;

/** Lists of indicators, ratings and returns are narrowed by the priority, body and owner of the indicators. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class NarrowedListsTest {
    private final String priority = UUID.randomUUID().toString();
    private final String body = "body-" + priority;
    private final String owner = "Head of " + priority;

    @Test
    void aListHoldsWhatIsFiledReportedOrOwnedSo() {
        // Given: one indicator that is reported, owned and filed, and one that is not
        Council.Known mine = Council.percentage();
        Council.Known other = Council.percentage();
        String path = "/v1/indicators/" + mine.id();
        Council officer = Council.officer();
        officer.request()
                .header("If-Match", officer.request().get(path).header("ETag"))
                .body(Map.of("bodyIds", List.of(body), "owner", owner))
                .patch(path)
                .then()
                .statusCode(200);
        Council.published(Council.figure(mine.code(), "2012-05", 77));
        Council.published(Council.figure(other.code(), "2012-05", 77));
        Elsewhere.priority(priority, 1, "ACTIVE", List.of(), mine.id());
        String agreement = UUID.randomUUID().toString();
        Elsewhere.agreement(agreement, 1, List.of(Elsewhere.version("1.0", "2020-04-01", priority)));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> !given().get("/v1/indicators?priority=" + priority)
                        .jsonPath()
                        .getList("items")
                        .isEmpty());

        // When, Then
        for (Council caller : List.of(Council.nobody(), officer)) {
            for (String filter :
                    List.of("body=" + body, "priority=" + priority, "priority=" + priority + "&body=" + body)) {
                listed(caller, "/v1/indicators?" + filter).body("items.id", equalTo(List.of(mine.id())));
                listed(caller, "/v1/ratings?" + filter).body("items.indicatorId", equalTo(List.of(mine.id())));
                listed(caller, "/v1/ratings?" + filter + "&includeHistory=true").body("items", hasSize(1));
                listed(caller, "/v1/ratings?" + filter + "&publishedAt=" + Instant.EPOCH)
                        .body("items", hasSize(0));
            }
            listed(caller, "/v1/indicators?priority=" + priority + "&body=none").body("items", hasSize(0));
            listed(caller, "/v1/ratings?body=none").body("items", hasSize(0));
            listed(caller, "/v1/returns?body=none").body("items", hasSize(0));
        }
        listed(officer, "/v1/indicators?owner=" + owner).body("items.id", equalTo(List.of(mine.id())));
        listed(officer, "/v1/ratings?owner=" + owner).body("items.indicatorId", equalTo(List.of(mine.id())));
        listed(Council.officer("officer-2", other.code()), "/v1/indicators?owner=" + owner)
                .body("items", hasSize(0));
        for (String list : List.of("/v1/indicators", "/v1/ratings")) {
            given().get(list + "?owner=" + owner).then().statusCode(400).body("errors.code", hasItem("NOT_PUBLIC"));
        }
    }

    @Test
    void returnsAreNarrowedByTheBodyOfTheirIndicators() {
        // Given: a return whose indicator is reported to a body
        String due = Expected.settled();
        String id = due.substring(due.lastIndexOf('/') + 1);
        Council officer = Council.officer();
        String indicator = officer.request().get(due).jsonPath().getString("indicatorId");
        String path = "/v1/indicators/" + indicator;
        officer.request()
                .header("If-Match", officer.request().get(path).header("ETag"))
                .body(Map.of("bodyIds", List.of(body)))
                .patch(path)
                .then()
                .statusCode(200);

        // When, Then
        long there = Long.parseLong(
                TestDatabase.ask("select count(*) from return_due where indicator_id = '" + indicator + "'")
                        .getFirst());
        for (Council caller : List.of(Council.nobody(), officer)) {
            var listed = listed(caller, "/v1/returns?limit=200&body=" + body).body("items.id", hasItem(id));
            assertEquals(there, listed.extract().jsonPath().getList("items").size());
        }
    }

    private static ValidatableResponse listed(Council caller, String address) {
        return caller.request().get(address).then().statusCode(200);
    }
}
