package org.openscrutiny.csa.summary;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openscrutiny.csa.summary.Summaries.id;
import static org.openscrutiny.csa.summary.Summaries.month;
import static org.openscrutiny.csa.summary.Summaries.priorityWith;
import static org.openscrutiny.csa.summary.Summaries.summary;
import static org.openscrutiny.csa.summary.Summaries.withdrawn;
import static org.openscrutiny.csa.summary.Summaries.ytd;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.testing.BackingServices;
import org.openscrutiny.csa.testing.Broker;
import org.openscrutiny.csa.testing.Figures;
import org.openscrutiny.csa.testing.SiblingTopics;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
@QuarkusTestResource(SiblingTopics.class)
class RatingDeliveriesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

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
                Figures.raw(SiblingTopics.RATING, good, key, invalidUtf8(data)),
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

    private static ProducerRecord<String, byte[]> raw(String key, String type, String data) {
        return Figures.raw(SiblingTopics.RATING, type, key, data.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] invalidUtf8(String data) {
        var bytes = data.getBytes(StandardCharsets.UTF_8);
        var broken = Arrays.copyOf(bytes, bytes.length);
        broken[broken.length / 2] = (byte) 0xC0;
        return broken;
    }
}
