package org.openscrutiny.performance.series;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.outbox.Seeds;
import org.openscrutiny.chassis.testing.BackingServices;
import org.openscrutiny.chassis.testing.TestDatabase;
import org.openscrutiny.chassis.testing.TestTokens;
import org.openscrutiny.local.Role;
import org.openscrutiny.performance.Council;

/** A signal follows what is published, says what the chart says, and made anew from everything it is the same. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class SignalTest {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final String ADMIN = TestTokens.bearer("operator-1", Role.ADMIN);

    @Test
    void theMarkSeeksWhatIsNewAndReadsNothingElse() throws SQLException {
        // Given
        var statement = Recomputation.MARK.replace("?::timestamptz", "now()");

        // When
        var plan = String.join("\n", TestDatabase.askAs(TestDatabase.APP, "explain " + statement));

        // Then
        assertTrue(
                Pattern.compile("(Index Cond|Filter): \\(feed_seq > \\(InitPlan")
                        .matcher(plan)
                        .find(),
                plan);
    }

    @Test
    void aSignalFollowsFiguresRevisionsRebasesAndWithdrawals() {
        // Given
        var known = Drawn.months("52 48 50 53 47 51 49 52 50 48 51 49 50");
        // When, Then
        assertFollows(known);
        assertEquals("COMMON_CAUSE", signal(known).getString("items[0].variation"));
        Drawn.publish(known.code(), Drawn.FIRST.plusMonths(13), "99");
        assertFollows(known);
        assertEquals("IMPROVEMENT", signal(known).getString("items[0].variation"));
        given().get("/v1/signals?variation=IMPROVEMENT&indicator=" + known.code())
                .then()
                .body("items", hasSize(1));
        given().get("/v1/signals?variation=CONCERN&indicator=" + known.code())
                .then()
                .body("items", hasSize(0));
        var rebase = Council.officer()
                .post(
                        "/v1/indicators/" + known.id() + "/rebases",
                        Map.of(
                                "areaCode", Council.KENT,
                                "period", "2011-04",
                                "reason", "More staff",
                                "evidence", "Staffing report"));
        Council.approver()
                .move(rebase.header("Location"), Map.of("command", "ACCEPT"))
                .then()
                .statusCode(200);
        assertFollows(known);
        assertEquals(2, signal(known).getInt("items[0].points"));
        var taken = Drawn.months("50");
        assertFollows(taken);
        var figure = TestDatabase.ask("select id from observation where indicator_id = '" + taken.id() + "'")
                .getFirst();
        Council.approver()
                .move("/v1/observations/" + figure, Map.of("command", "WITHDRAW", "reason", "Counted twice"))
                .then()
                .statusCode(200);
        Awaitility.await()
                .atMost(SOON)
                .until(() -> signal(taken).getList("items").isEmpty());
        given().get("/v1/signals?variation=GOOD&assurance=P")
                .then()
                .statusCode(400)
                .body("errors", hasSize(2));
    }

    @Test
    void madeAnewFromEverythingItIsTheSame() {
        // Given: random months, holes and revisions of some indicators, some with a target
        var random = new Random(Seeds.of(SignalTest.class));
        var all = new ArrayList<Council.Known>();
        for (int i = 0; i < 3; i++) {
            var known = Drawn.months(months(random, 10 + random.nextInt(30)));
            all.add(known);
            if (random.nextBoolean()) {
                Council.target(known.code(), 45 + random.nextInt(20), 40);
            }
            Drawn.publish(known.code(), Drawn.FIRST.plusMonths(40), months(random, 1 + random.nextInt(10)));
        }
        all.forEach(SignalTest::assertFollows);
        var spoilt = all.getFirst();
        TestDatabase.ask("update series_signal set mean = -1 where indicator_id = '" + spoilt.id() + "' returning 1");
        var before = signals(all.subList(1, all.size()));
        // When
        var begun = given().header("Authorization", ADMIN)
                .contentType("application/json")
                .body("{\"readModel\": \"series_signal\"}")
                .post("/v1/admin/rebuilds");
        // Then
        begun.then().statusCode(202);
        var done = Awaitility.await()
                .atMost(SOON)
                .until(
                        () -> given().header("Authorization", ADMIN)
                                .get(begun.header("Location"))
                                .jsonPath(),
                        progress -> progress.getString("state").equals("DONE"));
        assertEquals(done.getInt("recordsExpected"), done.getInt("recordsRead"));
        assertEquals(before, signals(all.subList(1, all.size())));
        assertFollows(spoilt);
    }

    private static String months(Random random, int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> random.nextInt(8) == 0 && i > 0 ? "-" : String.valueOf(45 + random.nextInt(12)))
                .collect(Collectors.joining(" "));
    }

    private static List<String> signals(List<Council.Known> all) {
        return all.stream()
                .map(known ->
                        given().get("/v1/signals?indicator=" + known.code()).asString())
                .toList();
    }

    private static JsonPath signal(Council.Known known) {
        return given().get("/v1/signals?indicator=" + known.code())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** The stored signal comes to say what the chart says that is drawn when it is asked for. */
    private static void assertFollows(Council.Known known) {
        var chart = Drawn.read(known, "/xmr").statusCode(200).extract().jsonPath();
        var expected = new ArrayList<Object>(Arrays.asList(
                chart.get("type"),
                chart.get("trialLimits"),
                chart.get("variation"),
                chart.get("assurance"),
                chart.get("target"),
                chart.get("groups[-1].points"),
                chart.get("groups[-1].limits.mean"),
                chart.get("groups[-1].limits.avgMovingRange"),
                chart.get("groups[-1].limits.lpl"),
                chart.get("groups[-1].limits.upl"),
                chart.get("points[-1].period"),
                chart.get("points[-1].value")));
        Awaitility.await().atMost(SOON).untilAsserted(() -> {
            var stored = signal(known);
            assertEquals(
                    expected,
                    Arrays.asList(
                            stored.get("items[0].type"),
                            stored.get("items[0].trialLimits"),
                            stored.get("items[0].variation"),
                            stored.get("items[0].assurance"),
                            stored.get("items[0].target"),
                            stored.get("items[0].points"),
                            stored.get("items[0].mean"),
                            stored.get("items[0].avgMovingRange"),
                            stored.get("items[0].lpl"),
                            stored.get("items[0].upl"),
                            stored.get("items[0].point"),
                            stored.get("items[0].value")));
        });
    }
}
