package org.openscrutiny.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.openscrutiny.chassis.outbox.AggregateType;
import org.openscrutiny.chassis.outbox.Change;
import org.openscrutiny.chassis.outbox.ChangeAppender;
import org.openscrutiny.chassis.outbox.FailPoints;
import org.openscrutiny.chassis.outbox.Origin;
import org.openscrutiny.chassis.outbox.Relay;

/**
 * Rows a second that the relay takes from the outbox to the topics, beside a bare producer with the same settings that
 * sends the same records from memory. Both take turns, after one turn each that does not count.
 */
final class OutboxBench {

    private static final List<AggregateType> TYPES = IntStream.range(0, 10)
            .mapToObj(i -> AggregateType.of("bench", "type-" + (char) ('a' + i)))
            .toList();
    private static final int TURNS = 5;
    private static final int APPENDED_TOGETHER = 500;

    /**
     * @param ratio relay to bare
     * @param rows measured, the turns that do not count left out
     */
    record Result(
            String bench, long relayRowsPerSecond, long bareRecordsPerSecond, double ratio, long rows, long seed) {}

    private final BenchServers servers;
    private final SplittableRandom random;
    private final ChangeAppender appender;

    private OutboxBench(BenchServers servers, long seed) {
        this.servers = servers;
        this.random = new SplittableRandom(seed);
        this.appender = new ChangeAppender(new ObjectMapper(), () -> new UUID(random.nextLong(), random.nextLong()));
    }

    static Result run(Options options) throws Exception {
        long rows = options.of("rows", 50_000);
        long seed = options.of("seed", 1);
        try (var servers =
                BenchServers.start(TYPES.stream().map(AggregateType::topic).toList())) {
            return new OutboxBench(servers, seed).measure(Math.toIntExact(rows / TURNS), seed);
        }
    }

    private Result measure(int rowsATurn, long seed) throws Exception {
        Map<String, Object> kafka = Map.of("bootstrap.servers", servers.broker().bootstrap());
        long relayNanos = 0;
        long bareNanos = 0;
        try (var relay = new Relay(servers.pool(), kafka, "bench", FailPoints.NONE, count -> {});
                var producer = new KafkaProducer<>(
                        Relay.producerSettings(kafka), new StringSerializer(), new ByteArraySerializer())) {
            for (int turn = 0; turn <= TURNS; turn++) {
                append(rowsATurn);
                var records = records();
                long relayed = relay(relay, rowsATurn);
                long sent = send(producer, records);
                if (turn > 0) {
                    relayNanos += relayed;
                    bareNanos += sent;
                }
            }
        }
        long rows = (long) rowsATurn * TURNS;
        double ratio = (double) bareNanos / relayNanos;
        return new Result(
                "outbox",
                perSecond(rows, relayNanos),
                perSecond(rows, bareNanos),
                Math.round(ratio * 100) / 100.0,
                rows,
                seed);
    }

    private static long perSecond(long rows, long nanos) {
        return Math.round(rows * 1e9 / nanos);
    }

    private void append(int rows) throws SQLException {
        for (int from = 0; from < rows; from += APPENDED_TOGETHER) {
            var changes = new ArrayList<Change>();
            for (int i = from; i < Math.min(rows, from + APPENDED_TOGETHER); i++) {
                var id = new UUID(random.nextLong(), random.nextLong()).toString();
                var type = TYPES.get(i % TYPES.size());
                changes.add(Change.published(type, id, "updated", "WRITE", Map.of("id", id, "text", text())));
            }
            try (var connection = servers.pool().getConnection()) {
                connection.setAutoCommit(false);
                appender.append(connection, changes, new Origin("bench", Instant.now(), null));
                connection.commit();
                connection.setAutoCommit(true);
            }
        }
    }

    /** About 500 characters that compress no better than prose. */
    private String text() {
        var text = new StringBuilder();
        while (text.length() < 500) {
            text.append(Integer.toString(random.nextInt(50_000), 36)).append(' ');
        }
        return text.toString();
    }

    private List<ProducerRecord<String, byte[]>> records() throws SQLException {
        var records = new ArrayList<ProducerRecord<String, byte[]>>();
        try (var connection = servers.pool().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select l.topic, l.message_key, p.payload, l.event_id::text, l.type, l.occurred_at::text
                        from outbox o join change_log l on l.id = o.change_id join change_payload p using (change_id)
                        where o.lane = 0 order by l.id""")) {
            while (rows.next()) {
                var payload = rows.getString(3).getBytes(StandardCharsets.UTF_8);
                var record = new ProducerRecord<>(rows.getString(1), rows.getString(2), payload);
                for (int column = 1; column <= 6; column++) {
                    if (column != 3) {
                        record.headers()
                                .add("h_" + column, rows.getString(column).getBytes(StandardCharsets.UTF_8));
                    }
                }
                for (var constant : List.of("1.0", "/bench", "application/json")) {
                    record.headers().add("h_" + constant, constant.getBytes(StandardCharsets.UTF_8));
                }
                records.add(record);
            }
        }
        return records;
    }

    private static long relay(Relay relay, int rows) throws SQLException {
        long begun = System.nanoTime();
        int done = 0;
        for (int swept = -1; swept != 0; ) {
            swept = relay.sweep();
            done += swept;
        }
        long nanos = System.nanoTime() - begun;
        if (done != rows) {
            throw new IllegalStateException("the relay took " + done + " rows of " + rows);
        }
        return nanos;
    }

    private static long send(Producer<String, byte[]> producer, List<ProducerRecord<String, byte[]>> records)
            throws ExecutionException, InterruptedException {
        long begun = System.nanoTime();
        var sent = new ArrayList<Future<RecordMetadata>>(records.size());
        for (var record : records) {
            sent.add(producer.send(record));
        }
        for (var one : sent) {
            one.get();
        }
        return System.nanoTime() - begun;
    }
}
