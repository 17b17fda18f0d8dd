package org.openscrutiny.meetings.recommendation;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openscrutiny.meetings.Committee;
import org.openscrutiny.meetings.Sibling;
import org.openscrutiny.meetings.SiblingTopics;

/** Answers that arrive from csa-service over Kafka: once, twice, shuffled and late. */
@QuarkusTest
@QuarkusTestResource(SiblingTopics.class)
class ResponsesTest {

    private static final String TOPIC = "csa.response.v1";
    private static final int RUNS = Boolean.getBoolean("scrutiny.proof") ? 50 : 5;

    private Committee committee;

    @BeforeEach
    void establish() {
        committee = Committee.fresh();
    }

    private record Event(String id, String json) {}

    private String sent(List<Map<String, Object>> addressees) {
        var minutes = committee.published(
                committee.held("2018-02-28"),
                Map.of("verb", "RECOMMEND", "text", "Report each quarter.", "addressees", addressees));
        var path = "/v1/recommendations/"
                + committee.clerk.created(
                        "/v1/recommendations",
                        Map.of("resolutionPartId", committee.part(minutes), "basis", "RESPONSIBLE_AUTHORITY"));
        committee.clerk.move(path, Map.of("command", "RESOLVE")).then().statusCode(200);
        committee
                .clerk
                .move(path, Map.of("command", "SEND", "sentOn", "2018-03-05"))
                .then()
                .statusCode(200);
        return path;
    }

    private static String idOf(String path) {
        return path.substring("/v1/recommendations/".length());
    }

    private static Event opened(String id, String recommendation, String body, String ofClass, int version) {
        return new Event(id, """
                {"id":"%s","recommendationId":"%s","recommendationReference":"X","addressee":{"kind":"ORGANISATION",
                "id":"%s","name":"Body %s"},%s"receivedOn":"2018-03-05","periodDays":28,"dueOn":"2018-04-02",
                "asPrinted":false,"state":"DUE","version":%d,"deleted":false}""".formatted(id, recommendation, body, body, ofClass, version));
    }

    private static Event answered(String id, String recommendation, String body, String ofClass, int version) {
        return new Event(id, """
                {"id":"%s","recommendationId":"%s","recommendationReference":"X","addressee":{"kind":"ORGANISATION",
                "id":"%s","name":"Body %s"},%s"receivedOn":"2018-03-05","periodDays":28,"dueOn":"2018-04-02",
                "asPrinted":false,"state":"SENT","verdict":"PART_ACCEPTED","text":"Words %d of %s","reason":"Because.",
                "actionIds":[],"implementation":"NOT_STARTED","respondedOn":"2018-04-05","version":%d,"deleted":false}""".formatted(id, recommendation, body, body, ofClass, version, body, version));
    }

    @Test
    void theTrackerShowsWordsVerdictAndDay() {
        // Given
        var police = UUID.randomUUID().toString();
        var path = sent(List.of(Map.of("kind", "ORGANISATION", "id", police, "name", "Body " + police)));
        var response = UUID.randomUUID().toString();

        // When
        send(List.of(opened(response, idOf(path), police, "", 1), answered(response, idOf(path), police, "", 2)));

        // Then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> RestAssured.get(path).then().body("state", equalTo("RESPONDED")));
        RestAssured.get("/v1/recommendations?addressee=" + police)
                .then()
                .body("items.id", contains(idOf(path)))
                .body("items[0].tracks[0].outcome", equalTo("PART_ACCEPTED"))
                .body("items[0].tracks[0].text", equalTo("Words 2 of " + police))
                .body("items[0].tracks[0].reasons", equalTo("Because."))
                .body("items[0].tracks[0].respondedOn", equalTo("2018-04-05"))
                .body("items[0].tracks[0].source", equalTo("CSA"));
        committee.clerk.get(path).then().body("warnings.code", hasItem("ADDRESSEE_UNRESOLVED"));
        committee
                .clerk
                .request()
                .header("If-Match", committee.clerk.tag(path))
                .body(Map.of("outcome", "ACCEPTED"))
                .put(path + "/tracks/0/response")
                .then()
                .statusCode(409);
    }

    /** Random histories, shuffled and doubled: the same end, and nothing moves when all of it comes again. */
    @Test
    void changeNothingTwice() {
        var seed = System.nanoTime();
        System.err.println("ResponsesTest seed " + seed);
        var random = new Random(seed);
        for (int run = 0; run < RUNS; run++) {
            // Given
            int bodies = 2 + random.nextInt(3);
            var name = "Class " + UUID.randomUUID();
            var path = sent(List.of(Map.of("kind", "CLASS", "name", name)));
            var ofClass = "\"ofClass\":{\"name\":\"%s\",\"count\":%d},".formatted(name, bodies);
            var events = new ArrayList<Event>();
            for (int b = 0; b < bodies; b++) {
                var id = UUID.randomUUID().toString();
                var body = "b" + b;
                events.add(opened(id, idOf(path), body, ofClass, 1));
                int last = 2 + random.nextInt(3);
                for (int v = 2; v <= last; v++) {
                    events.add(answered(id, idOf(path), body, ofClass, v));
                }
            }
            var delivered = new ArrayList<>(events);
            delivered.addAll(events.subList(0, random.nextInt(events.size())));
            Collections.shuffle(delivered, random);

            // When
            send(delivered);

            // Then
            await("seed " + seed)
                    .atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> RestAssured.get(path)
                            .then()
                            .body("state", equalTo("RESPONDED"))
                            .body("tracks[0].answers.size()", equalTo(bodies))
                            .body("tracks[0].outcome", equalTo("PART_ACCEPTED")));
            settle();
            var before = RestAssured.get(path).asString();
            Collections.shuffle(delivered, random);
            send(delivered);
            settle();
            assertEquals(before, RestAssured.get(path).asString(), "seed " + seed);
        }
    }

    /** A later event on each partition has passed when a sentinel of each was answered. */
    private void settle() {
        var body = UUID.randomUUID().toString();
        var path = sent(List.of(Map.of("kind", "ORGANISATION", "id", body, "name", "Body " + body)));
        for (int i = 0; i < 12; i++) {
            send(List.of(opened(UUID.randomUUID().toString(), idOf(path), "other", "", 1)));
        }
        send(List.of(answered(UUID.randomUUID().toString(), idOf(path), body, "", 1)));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> RestAssured.get(path).then().body("state", equalTo("RESPONDED")));
    }

    private static void send(List<Event> events) {
        try (var csa = new Sibling()) {
            events.forEach(e -> csa.send(TOPIC, e.id(), e.json()));
        }
    }
}
