package org.openscrutiny.performance;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.testing.BackingServices;
import org.openscrutiny.chassis.testing.Recollection;

/** Every single resource answers for each recorded instant with the bytes that it answered then. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class HistoryTest {
    private static final Logger LOG = Logger.getLogger(HistoryTest.class);
    private static final int WRITES = 50;
    private static final Council OFFICER = Council.officer();
    private static final Council APPROVER = Council.approver();
    private static final Council CLERK = Council.clerk("communities");

    @Inject
    Clock clock;

    @Test
    void anIndicatorAnswersWhatItAnsweredThen() {
        // Given
        long seed = Long.getLong("scrutiny.seed", System.nanoTime());
        LOG.infof("seed of anIndicatorAnswersWhatItAnsweredThen: %d", seed);
        Random random = new Random(seed);
        String path = "/v1/indicators/" + Council.percentage().id();
        List<Recollection> readers = readers(path, "", OFFICER.bearer());

        // When some changes move the public view, some only the owner's, some nothing
        for (int i = 0; i < WRITES; i++) {
            readers.forEach(Recollection::remember);
            String field = random.nextBoolean() ? "heading" : "owner";
            OFFICER.request()
                    .header("If-Match", OFFICER.request().get(path).header("ETag"))
                    .body(Map.of(field, "Division " + random.nextInt(3)))
                    .patch(path)
                    .then()
                    .statusCode(200);
        }

        // Then
        readers.forEach(Recollection::assertRecalled);
    }

    @Test
    void aFigureAndItsRatingAnswerWhatTheyAnsweredThen() {
        // Given
        String code = Council.percentage().code();
        Council.target(code, 80, 75);
        String figure = Council.published(Council.figure(code, "2012-05", 71));
        String rating = "/v1/ratings/"
                + Council.rating(code, "2012-05", "PERIOD").jsonPath().getString("id");
        List<Recollection> readers = readers(figure, "", OFFICER.bearer());
        readers.addAll(readers(rating, "", APPROVER.bearer()));

        // When
        for (int value = 72; value < 80; value++) {
            readers.forEach(Recollection::remember);
            revise(figure, code, value);
            readers.forEach(Recollection::remember);
            APPROVER.move(figure, Map.of("command", "APPROVE")).then().statusCode(200);
            judge(rating);
        }

        // Then
        readers.forEach(Recollection::assertRecalled);
        given().get(figure + "/history")
                .then()
                .statusCode(200)
                .body("items.version", equalTo(List.of(9, 8, 7, 6, 5, 4, 3, 2, 1)))
                .body("items", everyItem(not(hasKey("actor"))));
        APPROVER.request()
                .get(figure + "/history")
                .then()
                .statusCode(200)
                .body("items[0].actor", equalTo("approver-1"))
                .body("items[0].command", equalTo("APPROVE"));
        given().get(rating + "/history").then().statusCode(200).body("items", everyItem(not(hasKey("actor"))));
        for (Council role : List.of(OFFICER, CLERK, APPROVER)) {
            role.request().get(rating + "/history").then().body("items[0].actor", equalTo("approver-1"));
        }
    }

    @Test
    void targetsRangesAndDashboardsAnswerWhatTheyAnsweredThen() {
        // Given
        Council.Known indicator = Council.percentage();
        Council.published(Council.figure(indicator.code(), "2012-05", 71));
        String target = drafted(
                "/v1/targets", Map.of("indicatorCode", indicator.code(), "period", "2012/13", "phasing", "NONE"));
        String activity =
                Council.active(Council.draft(Council.code(), "ACTIVITY")).code();
        String range = drafted(
                "/v1/expected-ranges", Map.of("indicatorCode", activity, "period", "2012/13", "expected", 5200));
        String dashboard = dashboard(indicator.id());
        List<Recollection> readers = readers(target, OFFICER.bearer());
        readers.addAll(readers(range, OFFICER.bearer(), ""));
        readers.addAll(readers(dashboard, "", CLERK.bearer()));

        // When
        for (int i = 1; i <= 4; i++) {
            readers.forEach(Recollection::remember);
            change(target, Map.of("level", 80 + i));
            change(range, Map.of("expected", 5200 + i));
            CLERK.move(dashboard, Map.of("command", "READY")).then().statusCode(200);
            CLERK.move(dashboard, Map.of("command", "PUBLISH")).then().statusCode(200);
            readers.forEach(Recollection::remember);
            CLERK.request()
                    .header("If-Match", CLERK.request().get(dashboard).header("ETag"))
                    .body(plan(indicator.id(), "Dashboard " + i))
                    .put(dashboard)
                    .then()
                    .statusCode(200);
        }

        // Then
        readers.forEach(Recollection::assertRecalled);
        OFFICER.request().get(target + "/history").then().statusCode(200).body("items.size()", equalTo(5));
        given().get(dashboard + "/history").then().statusCode(200).body("items.size()", equalTo(4));
    }

    private List<Recollection> readers(String path, String... bearers) {
        List<Recollection> readers = new ArrayList<>();
        for (String bearer : bearers) {
            readers.add(new Recollection(path, bearer, clock));
        }
        return readers;
    }

    private static void revise(String figure, String code, int value) {
        Map<String, Object> revision = Council.figure(code, "2012-05", value);
        revision.keySet().removeAll(List.of("indicatorCode", "areaCode", "period"));
        revision.put("reason", "Late returns counted.");
        OFFICER.request()
                .header("If-Match", OFFICER.request().get(figure).header("ETag"))
                .body(revision)
                .post(figure + "/vintages")
                .then()
                .statusCode(200);
    }

    private static void judge(String rating) {
        APPROVER.request()
                .header("If-Match", APPROVER.request().get(rating).header("ETag"))
                .body(Map.of("rating", "GREEN", "reason", "Two late returns are not counted."))
                .put(rating + "/judgement")
                .then()
                .statusCode(200);
    }

    private static String drafted(String list, Map<String, Object> wish) {
        Map<String, Object> body = new HashMap<>(wish);
        body.put("areaCode", Council.KENT);
        var made = OFFICER.post(list, body);
        made.then().statusCode(201);
        return made.header("Location");
    }

    private static void change(String path, Map<String, Object> patch) {
        OFFICER.request()
                .header("If-Match", OFFICER.request().get(path).header("ETag"))
                .body(patch)
                .patch(path)
                .then()
                .statusCode(200);
    }

    private static String dashboard(String indicatorId) {
        return CLERK.post("/v1/dashboards", plan(indicatorId, "Dashboard")).header("Location");
    }

    private static Map<String, Object> plan(String indicatorId, String title) {
        return Map.of(
                "bodyId",
                "communities",
                "title",
                title,
                "reportingMonth",
                "2012-05",
                "sections",
                List.of(Map.of(
                        "heading",
                        "Monthly",
                        "kind",
                        "MONTHLY_QUARTERLY",
                        "items",
                        List.of(Map.of("indicatorId", indicatorId, "areaCode", Council.KENT, "order", 1)))));
    }
}
