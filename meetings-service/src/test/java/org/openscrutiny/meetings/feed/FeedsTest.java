package org.openscrutiny.meetings.feed;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openscrutiny.meetings.Sibling;
import org.openscrutiny.meetings.SiblingTopics;

/** Any order and number of deliveries ends in the newest version of each; what cannot be read is a dead letter. */
@QuarkusTest
@QuarkusTestResource(SiblingTopics.class)
class FeedsTest {

    private static final int OBJECTS = 20;
    private static final int VERSIONS = 6;

    @Inject
    AgroalDataSource database;

    private record Sent(String id, int version) {}

    @ParameterizedTest
    @CsvSource({
        "performance.rating.v1,rating_seen,reasonText",
        "performance.indicator.v1,indicator_seen,name",
        "csa.priority.v1,priority_seen,name"
    })
    void keepsTheNewestOfShuffledDoubledAndStaleRecords(String topic, String table, String field) throws SQLException {
        // Given
        long seed = System.nanoTime();
        System.getLogger("seed").log(System.Logger.Level.INFO, "{0} seed {1,number,#}", topic, seed);
        var records = new ArrayList<Sent>();
        for (int object = 0; object < OBJECTS; object++) {
            for (int version = 1; version <= VERSIONS; version++) {
                records.add(new Sent(table + "-" + object, version));
            }
        }
        records.addAll(List.copyOf(records));
        Collections.shuffle(records, new Random(seed));

        // When
        try (var sibling = new Sibling()) {
            sibling.sendBare(topic, table + "-0", "{\"id\":\"no event\"}");
            sibling.send(topic, table + "-1", "{not json");
            sibling.send(topic, table + "-2", "{\"id\":\"another\",\"version\":1}");
            for (var sent : records) {
                sibling.send(topic, sent.id(), body(sent, field));
            }
            sibling.send(topic, table + "-3", body(new Sent(table + "-3", 2), field));
        }

        // Then
        var newest = "select count(*) from " + table + " where id like '" + table + "-%' and not deleted and version = "
                + VERSIONS + " and body->>'" + field + "' = 'version " + VERSIONS + "' and trace_id = '" + Sibling.TRACE
                + "'";
        await().atMost(Duration.ofSeconds(30)).pollInSameThread().until(() -> count(newest) == OBJECTS);
        await().atMost(Duration.ofSeconds(30))
                .pollInSameThread()
                .until(() -> count("select count(*) from dead_letter where topic = '" + topic + "'") == 3);
        assertEquals(OBJECTS, count("select count(*) from " + table + " where id like '" + table + "-%'"));
    }

    private static String body(Sent sent, String field) {
        return "{\"id\":\"%s\",\"%s\":\"version %d\",\"unknownToUs\":{\"a\":[1]},\"version\":%d,\"deleted\":false}"
                .formatted(sent.id(), field, sent.version(), sent.version());
    }

    private long count(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
