package org.openscrutiny.csa.response;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.openscrutiny.csa.response.Answering.PATIENCE;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.testing.BackingServices;
import org.openscrutiny.csa.testing.Api;
import org.openscrutiny.csa.testing.Broker;
import org.openscrutiny.csa.testing.Committee;
import org.openscrutiny.csa.testing.SiblingTopics;

/** On real Kafka: events late, doubled and shuffled open one response a body and change nothing twice. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
@QuarkusTestResource(SiblingTopics.class)
class RecommendationDeliveriesTest {

    private static final int RECOMMENDATIONS = 30;
    private static final List<String> STATES = List.of("SENT", "RESPONDED", "IN_PROGRESS", "CLOSED", "WITHDRAWN");

    @Test
    void nothingChangesTwice() {
        // Given
        long seed = System.nanoTime();
        System.getLogger("seed").log(System.Logger.Level.INFO, "seed {0,number,#}", seed);
        var random = new Random(seed);
        var police = Api.organisation("Police " + seed, "POLICE");
        var fire = Api.organisation("Fire " + seed, "FIRE");
        var tracks = List.of(
                Committee.track("ORGANISATION", police, "Police"), Committee.track("ORGANISATION", fire, "Fire"));
        var last = new HashMap<String, String>();
        var deliveries = new ArrayList<ProducerRecord<String, byte[]>>();
        for (int i = 0; i < RECOMMENDATIONS; i++) {
            var id = UUID.randomUUID().toString();
            int versions = 1 + random.nextInt(5);
            for (int version = 1; version <= versions; version++) {
                var state = STATES.get(random.nextInt(STATES.size()));
                last.put(id, state);
                var event = Committee.recommendation(id, version, state, tracks);
                deliveries.addAll(Collections.nCopies(1 + random.nextInt(3), event));
            }
        }
        Collections.shuffle(deliveries, random);

        // When
        Broker.sendAll(deliveries);
        await().atMost(PATIENCE).untilAsserted(() -> assertShown(last, police, fire, seed));
        var before = sent(last);
        Broker.sendAll(deliveries);
        var sentinel = UUID.randomUUID().toString();
        Answering.opened(sentinel, police);

        // Then
        assertShown(last, police, fire, seed);
        assertEquals(before, sent(last), "seed " + seed);
    }

    private static void assertShown(Map<String, String> last, String police, String fire, long seed) {
        last.forEach((id, state) -> {
            JsonPath shown = Answering.of(id);
            var expected = state.equals("CLOSED") || state.equals("WITHDRAWN") ? "WITHDRAWN" : "DUE";
            assertEquals(List.of(expected, expected), shown.getList("items.state"), id + " seed " + seed);
            assertEquals(
                    List.of(police, fire).stream().sorted().toList(),
                    shown.getList("items.addressee.id", String.class).stream()
                            .sorted()
                            .toList(),
                    "seed " + seed);
        });
    }

    /** The versions of each response, as the API shows them: +1 with every public change. */
    private static Map<String, List<Integer>> sent(Map<String, String> last) {
        var versions = new HashMap<String, List<Integer>>();
        last.keySet().forEach(id -> versions.put(id, Answering.of(id).getList("items.version", Integer.class)));
        return versions;
    }
}
