package org.openscrutiny.performance.vintage;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.testing.BackingServices;
import org.openscrutiny.chassis.testing.SettableClock;
import org.openscrutiny.chassis.testing.TestDatabase;
import org.openscrutiny.performance.Council;

/** Every public change since an instant, withdrawals too, and every vintage and entry from when to when it stood. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class PublicVersionsTest {
    private static final String FIGURES = "/v1/observations";
    private static final String RATINGS = "/v1/ratings";

    @Inject
    Clock clock;

    /** Stamps never fall: where a test before this one was in the future, so is this one. */
    @BeforeEach
    void comeAfterAllStamps() {
        String newest = TestDatabase.ask(
                        "select coalesce(max(modified), '-infinity') <= now(), "
                                + "to_char(max(modified) at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') from change_feed")
                .getFirst();
        if (newest.startsWith("f ")) {
            ((SettableClock) clock).set(Instant.parse(newest.substring(2)).plusSeconds(2));
        }
    }

    @AfterEach
    void comeBack() {
        ((SettableClock) clock).reset();
    }

    @Test
    void everyVintageAndEntryIsListedFromWhenToWhenItStood() {
        // Given: 71 and 77 for May, printed in June and September, and 80 for June
        Council.Known known = Council.percentage();
        Council.target(known.code(), 80, 75);
        String may = printed(known.code(), "2012-05", 71, "2012-06-28T16:00:00Z");
        revised(may, 77, "2012-09-27T16:00:00Z");
        printed(known.code(), "2012-06", 80, "2012-07-26T16:00:00Z");
        String mine = "indicatorId=" + known.id() + "&includeHistory=true&";

        // When, Then
        var figures = listed(FIGURES, mine + "period=2012-05");
        figures.body("items.vintage", equalTo(List.of(1, 2)))
                .body("items.value", equalTo(List.of(71, 77)))
                .body("items.validFrom", equalTo(List.of("2012-06-28T16:00:00Z", "2012-09-27T16:00:00Z")))
                .body("items.validTo", equalTo(Arrays.asList("2012-09-27T16:00:00Z", null)));
        listed(RATINGS, mine + "period=2012-05")
                .body("items.entry", equalTo(List.of(1, 2)))
                .body("items.rating", equalTo(List.of("RED", "AMBER")))
                .body("items[0].validTo", equalTo("2012-09-27T16:00:00Z"));
        assertEquals(3, paged(FIGURES, mine).size());
        assertEquals(3, paged(RATINGS, mine).size());
        exported("publishedAt=2012-07-01T00:00:00Z&indicator=" + known.code())
                .body("value", equalTo(List.of(71)))
                .body("period", equalTo(List.of("2012-05")));
        exported("publishedAt=2012-09-27T16:00:00Z&indicator=" + known.code()).body("value", equalTo(List.of(77, 80)));
        exported("publishedAt=2012-06-01T00:00:00Z&indicator=" + known.code()).body("$", hasSize(0));
    }

    @Test
    void everyChangeSinceAnInstantIsListedWithWhatItDid() {
        // Given
        Council.Known known = Council.percentage();
        Council.target(known.code(), 80, 75);
        String mine = "indicatorId=" + known.id() + "&updatedAfter=";
        Instant before = clock.instant();
        String may = printed(known.code(), "2012-05", 71, "2012-06-28T16:00:00Z");
        String june = printed(known.code(), "2012-06", 80, "2012-07-26T16:00:00Z");
        stamped(FIGURES, mine + before, 2);
        Instant between = clock.instant();

        // When
        revised(may, 77, "2012-09-27T16:00:00Z");
        Council.approver()
                .move(june, Map.of("command", "WITHDRAW", "reason", "Counted twice."))
                .then()
                .statusCode(200);

        // Then: of what was withdrawn only that it was
        stamped(FIGURES, mine + between, 2);
        listed(FIGURES, mine + between)
                .body("items.action", equalTo(List.of("UPDATE", "DELETE")))
                .body("items.vintage[0]", equalTo(2))
                .body("items.validFrom[0]", equalTo("2012-09-27T16:00:00Z"))
                .body("items.deleted", equalTo(List.of(false, true)));
        listed(FIGURES, mine + before).body("items.action", equalTo(List.of("INSERT", "UPDATE", "DELETE")));
        stamped(RATINGS, mine + between, 2);
        listed(RATINGS, mine + between)
                .body("items.action", equalTo(List.of("UPDATE", "UPDATE")))
                .body("items.cause", containsInAnyOrder("REVISION", "WITHDRAWN"));
        assertEquals(3, paged(FIGURES, mine + before + "&").size());
        exported("updatedAfter=" + between + "&indicator=" + known.code())
                .body("period", equalTo(List.of("2012-05", "2012-06")))
                .body("action", equalTo(List.of("UPDATE", "DELETE")))
                .body("[0].validFrom", equalTo("2012-09-27T16:00:00Z"));
        exported("updatedAfter=" + before + "&indicator=" + known.code())
                .body("action", equalTo(List.of("INSERT", "UPDATE", "DELETE")));
        listed(FIGURES, mine + "2999-01-01T00:00:00Z").body("items", hasSize(0));
    }

    @Test
    void theTimesOfAListExcludeEachOther() {
        for (String list : List.of(FIGURES, RATINGS, "/v1/exports/observations")) {
            for (String wrong : List.of(
                    "includeHistory=true&publishedAt=2012-06-28T16:00:00Z",
                    "updatedAfter=2012-06-28T16:00:00Z&publishedAt=2012-06-28T16:00:00Z",
                    "publishedAt=2999-01-01T00:00:00Z")) {
                refused(list, wrong).body("errors.pointer", hasItem("publishedAt"));
            }
            refused(list, "includeHistory=yes&updatedAfter=yesterday")
                    .body("errors.pointer", containsInAnyOrder("includeHistory", "updatedAfter"));
        }
    }

    private static void stamped(String list, String query, int items) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> listed(list, query)
                                .extract()
                                .jsonPath()
                                .getList("items")
                                .size()
                        == items);
    }

    /** All items, one a page. */
    private static List<Object> paged(String list, String query) {
        List<Object> items = new ArrayList<>();
        String next = list + "?" + query + "limit=1";
        while (next != null) {
            JsonPath page = given().urlEncodingEnabled(false).get(next).jsonPath();
            items.addAll(page.getList("items"));
            next = page.getString("next");
        }
        return items;
    }

    private static ValidatableResponse listed(String list, String query) {
        return given().urlEncodingEnabled(false).get(list + "?" + query).then().statusCode(200);
    }

    private static ValidatableResponse exported(String query) {
        return given().urlEncodingEnabled(false)
                .accept("application/json")
                .get("/v1/exports/observations?" + query)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse refused(String list, String query) {
        return given().urlEncodingEnabled(false).get(list + "?" + query).then().statusCode(400);
    }

    private static String printed(String code, String period, int value, String at) {
        String path = Council.submitted(Council.figure(code, period, value));
        Council.printed(path, at);
        return path;
    }

    private static void revised(String path, int value, String at) {
        Council.revised(path, value);
        Council.printed(path, at);
    }
}
