package org.openscrutiny.performance.rating;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.outbox.Sha256;
import org.openscrutiny.chassis.testing.BackingServices;
import org.openscrutiny.chassis.testing.TestDatabase;
import org.openscrutiny.performance.Council;
import org.openscrutiny.performance.rule.RuleSets;

/** A change of a rule makes ratings again beside the old ones; what was given to a meeting stays as it was. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class RuleChangeTest {
    @Inject
    Scheduler scheduler;

    @Inject
    RatingsDue due;

    @Inject
    EntityManagerFactory entities;

    @Inject
    ObjectMapper json;

    @AfterEach
    void goOn() {
        scheduler.resume();
    }

    @Test
    void aPackStaysByteForByteWhileTheRatingGetsAnotherEntry() throws Exception {
        // Given a May that is AMBER by a tolerance of 3 to 8 points, and a pack that shows it
        Council.Known known = Council.active(Council.draft()
                .replace("\"FLOOR_STANDARD\"", "\"ABSOLUTE_DIFFERENCE\", \"commentaryRule\": \"ANY_RED\""));
        Council.target(known.code(), 80, 75);
        Council.published(Council.figure(known.code(), "2012-04", 76));
        Council.published(Council.figure(known.code(), "2012-05", 76));
        String dashboard = Council.packed(Council.dashboard(known));
        String pack = "/v1/packs/" + given().get(dashboard).path("packId");
        String document = given().get(pack).asString();
        String csv = given().header("Accept", "text/csv").get(pack).asString();
        String last = given().get(dashboard).asString();
        String old = json.writeValueAsString(
                json.readTree(Council.rating(known.code(), "2012-05", "PERIOD").asString())
                        .get("inputs"));

        // When the tolerances narrow from May on
        RuleSets.add("ABSOLUTE_DIFFERENCE", 1, 2, "2012-05-01").then().statusCode(201);

        // Then May is RED beside the AMBER that was, and April as it was
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        Council.rating(known.code(), "2012-05", "PERIOD").then().body("entry", equalTo(2)));
        String rating = Council.rating(known.code(), "2012-05", "PERIOD")
                .then()
                .body("rating", equalTo("RED"))
                .body("cause", equalTo("RULE_CHANGED"))
                .body("ruleSet.version", equalTo(2))
                .body("inputs.red", equalTo(2))
                .body("entries.rating", equalTo(List.of("AMBER", "RED")))
                .body("entries.ruleSet.version", equalTo(List.of(1, 2)))
                .extract()
                .path("id");
        Council.rating(known.code(), "2012-04", "PERIOD")
                .then()
                .body("entry", equalTo(1))
                .body("ruleSet.version", equalTo(1));
        assertEquals(
                List.of("council.performance.rating.superseded.v1 RULE_CHANGED"),
                TestDatabase.ask("select type, command from change_log where message_key = '" + rating
                        + "' and access = 'PUBLIC' order by id desc limit 1"));

        // Then the pack is what it was, its replay tells of the flip, and nobody owes commentary for it
        assertEquals(document, given().get(pack).asString());
        assertEquals(csv, given().header("Accept", "text/csv").get(pack).asString());
        assertEquals(last, given().get(dashboard).asString());
        assertEquals(
                "\"" + Sha256.of(document).substring(0, 32) + "\"",
                given().get(pack).header("ETag"));
        given().get(pack + "/comparison")
                .then()
                .body("changes.cause", hasItem("RULE_CHANGED"))
                .body("changes[0].then.shown", equalTo("AMBER"))
                .body("changes[0].now.shown", equalTo("RED"));
        assertEquals(
                List.of(), TestDatabase.ask("select id from commentary_obligation where rating_id = '" + rating + "'"));

        // Then the old entry is made again from what is stored with it
        RatingInputs stored = json.convertValue(
                Council.approver()
                        .request()
                        .get("/v1/ratings/" + rating)
                        .jsonPath()
                        .get("history[0].inputs"),
                RatingInputs.class);
        assertEquals(old, json.writeValueAsString(stored));
        assertEquals(RatingStatus.AMBER, Rag.of(stored).status());
        given().get("/v1/ratings/" + rating + "/explanation")
                .then()
                .body("again", equalTo("RED"))
                .body("ruleSet.version", equalTo(2));

        // When figures come later, then their period decides
        Council.published(Council.figure(known.code(), "2012-03", 76));
        Council.published(Council.figure(known.code(), "2012-06", 76));
        Council.rating(known.code(), "2012-03", "PERIOD").then().body("ruleSet.version", equalTo(1));
        Council.rating(known.code(), "2012-06", "PERIOD")
                .then()
                .body("ruleSet.version", equalTo(2))
                .body("rating", equalTo("RED"));
    }

    @Test
    void whatIsLeftOfAChangeIsMadeAfterACrashByTwoWorkersAtOnce() {
        // Given eight ratings and a change that waits for its worker
        List<String> codes = Stream.generate(RuleChangeTest::rated).limit(8).toList();
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() ->
                        TestDatabase.ask("select rating_id from rating_due").isEmpty());
        scheduler.pause();
        String version = RuleSets.add("PERCENT_TOLERANCE", "", 15, "2012-05-01")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        int all = waiting(version);
        assertTrue(all >= codes.size(), () -> all + " wait");

        // When the worker is cut off before it commits
        QuarkusTransaction.begin();
        assertEquals(2, due.some(2));
        QuarkusTransaction.rollback();

        // Then nothing of that part is done
        assertEquals(all, waiting(version));
        assertEquals(codes.size(), ofEntry(codes, 1));

        // When
        long few = prepared(1);
        long more = prepared(3);

        // Then as many statements for three as for one, and the rest waits
        assertEquals(few, more);
        assertEquals(all - 4, waiting(version));

        // When another worker comes while one has two in hand
        QuarkusTransaction.begin();
        assertEquals(2, due.some(2));
        int others = CompletableFuture.supplyAsync(
                        () -> QuarkusTransaction.requiringNew().call(() -> due.some(all)))
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
        QuarkusTransaction.commit();

        // Then it neither waits nor takes what is in hand, and each rating is made again once
        assertEquals(all - 6, others);
        assertEquals(0, waiting(version));
        assertEquals(codes.size(), ofEntry(codes, 2));
        Council.rating(codes.getFirst(), "2012-05", "PERIOD")
                .then()
                .body("rating", equalTo("AMBER"))
                .body("entries", hasSize(2))
                .body("entries[0].rating", equalTo("RED"));
        given().get(version).then().body("used", equalTo(true)).body("version", greaterThanOrEqualTo(2));
    }

    /** An indicator whose May misses its target by more than a tenth and less than fifteen per cent. */
    private static String rated() {
        String code = Council.active(Council.draft().replace("\"FLOOR_STANDARD\"", "\"PERCENT_TOLERANCE\""))
                .code();
        Council.target(code, 80, 75);
        Council.published(Council.figure(code, "2012-05", 70));
        return code;
    }

    private static int waiting(String version) {
        return given().get(version).jsonPath().getInt("waiting");
    }

    private static int ofEntry(List<String> codes, int entry) {
        return TestDatabase.ask("select id from rating where entry = " + entry + " and indicator_code in ('"
                        + String.join("','", codes) + "')")
                .size();
    }

    /** Statements of the session for so many ratings. */
    private long prepared(int ratings) {
        Statistics statistics = entities.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        assertEquals(ratings, QuarkusTransaction.requiringNew().call(() -> due.some(ratings)));
        long count = statistics.getPrepareStatementCount();
        statistics.setStatisticsEnabled(false);
        return count;
    }
}
