package org.openscrutiny.csa.summary;

import static io.restassured.RestAssured.given;
import static java.util.Map.entry;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.testing.BackingServices;
import org.openscrutiny.chassis.testing.Statements;
import org.openscrutiny.csa.testing.Api;
import org.openscrutiny.csa.testing.Broker;
import org.openscrutiny.csa.testing.Figures;
import org.openscrutiny.csa.testing.PerformanceTopics;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
@QuarkusTestResource(PerformanceTopics.class)
class PrioritySummaryTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String DAY = "?on=2018-02-28";

    @Test
    void showsEachIndicatorAsTheOracleDoes() {
        // Given
        var a = id();
        var b = id();
        var c = id();
        var priority = priorityWith(List.of(a, b, c));
        var shown = id();
        Broker.sendAll(List.of(
                Figures.indicator(a, "IND-A", "MONTHLY"),
                Figures.indicator(b, "IND-B", "MONTHLY"),
                Figures.indicator(c, "IND-C", "MONTHLY"),
                Figures.rating(shown, a, 1, ytd("YTD-2018-01", 71)),
                Figures.rating(id(), a, 1, ytd("YTD-2017-12", 74)),
                Figures.rating(id(), a, 1, month("2018-01", 80, "2018-03-14")),
                Figures.rating(id(), b, 1, month("2017-11", 12, "2018-01-15"))));

        // When
        var summary = await().atMost(PATIENCE)
                .until(
                        () -> summary(priority),
                        s -> s.getList("indicators.freshness").size() == 3
                                && "GREEN".equals(s.getString("indicators[1].rating"))
                                && s.getString("indicators[2].code") != null);

        // Then
        assertEquals("P3", summary.getString("priority.code"));
        assertEquals("1.0", summary.getString("versionNumber"));
        given().get("/v1/priorities/" + priority + "/summary" + DAY)
                .then()
                .statusCode(200)
                .body("on", equalTo("2018-02-28"))
                .body("indicators.code", contains("IND-A", "IND-B", "IND-C"))
                .body("indicators[0].period", equalTo("YTD-2018-01"))
                .body("indicators[0].measure", equalTo("YEAR_TO_DATE"))
                .body("indicators[0].value", equalTo(71))
                .body("indicators[0].target", equalTo(80))
                .body("indicators[0].floor", equalTo(75))
                .body("indicators[0].direction", equalTo("WORSENED"))
                .body("indicators[0].previous", equalTo(74))
                .body("indicators[0].rating", equalTo("RED"))
                .body("indicators[0].ageMonths", equalTo(1))
                .body("indicators[0].nextDueOn", equalTo("2018-03-14"))
                .body("indicators[0].freshness", equalTo("CURRENT"))
                .body("indicators[0].traceId", equalTo(Figures.trace(shown)))
                .body("indicators[1].period", equalTo("2017-11"))
                .body("indicators[1].ageMonths", equalTo(3))
                .body("indicators[1].freshness", equalTo("CARRIED"))
                .body("indicators[2].awaited", equalTo(true))
                .body("indicators[2].rating", nullValue());
    }

    @Test
    void endsEqualWhateverTheOrderAndNumberOfDeliveries() {
        // Given
        var indicator = id();
        var priority = priorityWith(List.of(indicator));
        var rating = id();
        var other = id();
        long seed = System.nanoTime();
        System.getLogger("seed").log(System.Logger.Level.INFO, "seed {0,number,#}", seed);
        var versions = new ArrayList<ProducerRecord<String, byte[]>>();
        for (int version = 1; version <= 20; version++) {
            versions.add(Figures.rating(rating, indicator, version, ytd("YTD-2018-01", 100 + version)));
            versions.add(Figures.rating(rating, indicator, version, ytd("YTD-2018-01", 100 + version)));
        }
        Collections.shuffle(versions, new Random(seed));
        versions.add(Figures.rating(other, indicator, 2, withdrawn()));
        versions.add(Figures.rating(other, indicator, 1, ytd("YTD-2018-02", 5)));

        // When
        Broker.sendAll(versions);
        var last = id();
        Broker.sendAll(List.of(Figures.rating(last, indicator, 1, month("2018-01", 3, "2018-03-14"))));

        // Then
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertEquals(List.of(120), summary(priority).getList("indicators.value"), "seed " + seed));
    }

    @Test
    void putsWhatNobodyCanReadAsideAndGoesOn() {
        // Given
        var indicator = id();
        var priority = priorityWith(List.of(indicator));
        var key = id();
        var good = "council.performance.rating.recorded.v1";
        var data = new String(
                Figures.rating(key, indicator, 9, ytd("YTD-2018-01", 66)).value(), StandardCharsets.UTF_8);
        var secret = "seen-only-in-the-value-" + key;
        var noId = raw(key, good, data.replace("\"YEAR_TO_DATE\"", "\"" + secret + "\""));
        noId.headers().remove("ce_id");
        var poison = List.of(
                Figures.raw(PerformanceTopics.RATING, good, key, invalidUtf8(data)),
                raw(key, good, data.substring(0, data.length() / 2)),
                raw(key, "council.performance.rating.recorded.v2", data),
                raw("", good, data), // a compacted topic refuses a record without any key itself
                noId,
                raw(key, good, data.replace("\"version\":9", "\"version\":-9")));

        // When
        Broker.send(Figures.rating(key, indicator, 1, ytd("YTD-2018-01", 61)));
        var places = poison.stream()
                .map(Broker::send)
                .map(m -> m.topic() + "-" + m.partition() + "-" + m.offset())
                .toList();
        Broker.send(Figures.rating(key, indicator, 2, ytd("YTD-2018-01", 62)));

        // Then
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertEquals(List.of(62), summary(priority).getList("indicators.value")));
        await().atMost(PATIENCE).untilAsserted(() -> {
            var dead = Broker.records("csa-service.dlq");
            assertTrue(dead.stream().map(d -> d.key()).toList().containsAll(places), "each has its place");
            dead.forEach(d -> {
                var letter = new String(d.value(), StandardCharsets.UTF_8);
                assertTrue(!letter.contains(secret) && !letter.contains(indicator), "never the value: " + letter);
            });
        });
    }

    @Test
    void asksTheDatabaseAsOftenForTwoHundredIndicatorsAsForOne() {
        // Given
        var many = IntStream.range(0, 200).mapToObj(i -> id()).toList();
        var one = priorityWith(List.of(many.getFirst()));
        var all = priorityWith(many);
        Broker.sendAll(many.stream()
                .map(i -> Figures.rating(id(), i, 1, month("2018-01", 7, "2018-03-14")))
                .toList());
        await().atMost(PATIENCE)
                .until(() -> summary(all).getList("indicators.rating").stream()
                                .filter("GREEN"::equals)
                                .count()
                        == 200);

        // When
        var forOne = Statements.ofGet("/v1/priorities/" + one + "/summary" + DAY, "");
        var forMany = Statements.ofGet("/v1/priorities/" + all + "/summary" + DAY, "");

        // Then
        given().get("/v1/priorities/" + all + "/summary" + DAY).then().body("indicators", hasSize(200));
        assertEquals(4, forOne.size(), forOne::toString);
        assertEquals(4, forMany.size(), forMany::toString);
    }

    @Test
    void showsAStaleRatingWithoutItsColourAndNothingThatCameLater() {
        // Given
        var stale = id();
        var later = id();
        var priority = priorityWith(List.of(stale, later));
        Broker.sendAll(List.of(
                Figures.indicator(stale, "A-STALE", "MONTHLY"),
                Figures.indicator(later, "B-LATER", "MONTHLY"),
                Figures.rating(id(), stale, 1, month("2017-08", 9, "2017-10-13")),
                Figures.rating(id(), later, 1, month("2018-03", 9, "2018-05-15"))));

        // When
        var summary = await().atMost(PATIENCE)
                .until(
                        () -> summary(priority),
                        s -> "STALE".equals(s.getString("indicators[0].freshness"))
                                && "B-LATER".equals(s.getString("indicators[1].code")));

        // Then
        assertEquals("BELOW_TARGET", summary.getString("indicators[0].reason"));
        assertEquals(null, summary.getString("indicators[0].rating"));
        assertEquals(true, summary.getBoolean("indicators[1].awaited"));
    }

    @Test
    void saysThatNoIndicatorSuits() {
        // Given
        var agreement = Api.agreement("No indicator");
        var priority = Api.priority(agreement, "P6", "Safeguarding");
        Api.publish(agreement, "1.0", "2017-04-01", priority);
        var path = "/v1/priorities/" + priority;

        // When
        var linked = Api.put(
                path + "/indicators",
                Api.tag(path),
                Map.of(
                        "links", List.of(Map.of("indicatorId", id(), "kind", "CONTEXT")),
                        "noSuitableIndicator", Map.of("reason", "The priority covers too much")));

        // Then
        linked.then().statusCode(200).body("warnings.code", contains("UNKNOWN_INDICATOR"));
        given().get(path + "/summary" + DAY)
                .then()
                .statusCode(200)
                .body("noSuitableIndicator.reason", equalTo("The priority covers too much"))
                .body("indicators.awaited", contains(true));
        given().get(path + "/summary?on=2017-03-31")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/no-version-in-force"));
    }

    private static String priorityWith(List<String> indicators) {
        var agreement = Api.agreement("Summary");
        var priority = Api.priority(agreement, "P3", "Priority three");
        Api.publish(agreement, "1.0", "2017-04-01", priority);
        var links = indicators.stream()
                .map(i -> Map.of("indicatorId", i, "kind", "OUTCOME"))
                .toList();
        Api.put(
                        "/v1/priorities/" + priority + "/indicators",
                        Api.tag("/v1/priorities/" + priority),
                        Map.of("links", links))
                .then()
                .statusCode(200);
        return priority;
    }

    private static JsonPath summary(String priority) {
        return given().get("/v1/priorities/" + priority + "/summary" + DAY)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static Map<String, Object> ytd(String period, int value) {
        return Map.ofEntries(
                entry("period", Figures.period(period)),
                entry("measure", "YEAR_TO_DATE"),
                entry("value", value),
                entry("previous", 74),
                entry("target", 80),
                entry("floor", 75),
                entry("rating", "RED"),
                entry("reason", "BELOW_FLOOR"),
                entry("direction", "WORSENED"),
                entry("publishedAt", "2018-02-14T09:00:00Z"),
                entry("nextDueOn", "2018-03-14"));
    }

    private static Map<String, Object> month(String period, int value, String nextDueOn) {
        return Map.of(
                "period",
                Figures.period(period),
                "value",
                value,
                "rating",
                "GREEN",
                "reason",
                "BELOW_TARGET",
                "flags",
                List.of("A"),
                "nextDueOn",
                nextDueOn);
    }

    private static Map<String, Object> withdrawn() {
        return Map.of("period", Figures.period("YTD-2018-02"), "measure", "YEAR_TO_DATE", "deleted", true);
    }

    private static ProducerRecord<String, byte[]> raw(String key, String type, String data) {
        return Figures.raw(PerformanceTopics.RATING, type, key, data.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] invalidUtf8(String data) {
        var bytes = data.getBytes(StandardCharsets.UTF_8);
        var broken = Arrays.copyOf(bytes, bytes.length);
        broken[broken.length / 2] = (byte) 0xC0;
        return broken;
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
