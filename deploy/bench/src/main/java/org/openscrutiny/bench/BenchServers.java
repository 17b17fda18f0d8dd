package org.openscrutiny.bench;

import io.agroal.api.AgroalDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.openscrutiny.local.EmbeddedBroker;
import org.openscrutiny.local.Topic;
import org.openscrutiny.local.Topics;

/** A database with the chassis' tables and a broker, both fresh and gone with the program. */
record BenchServers(BenchDatabase database, EmbeddedBroker broker) implements AutoCloseable {

    private static final int PARTITIONS = 6;

    static BenchServers start(List<String> topics) throws IOException, SQLException {
        var directory = Files.createTempDirectory("scrutiny-bench");
        var database = BenchDatabase.start(directory, "classpath:db/chassis");
        var broker = EmbeddedBroker.start(directory.resolve("kafka"), 0);
        Topics.create(
                broker.bootstrap(),
                topics.stream()
                        .map(topic -> new Topic(topic, PARTITIONS, Map.of("cleanup.policy", "compact")))
                        .toList());
        return new BenchServers(database, broker);
    }

    AgroalDataSource pool() {
        return database.pool();
    }

    @Override
    public void close() {
        broker.close();
        database.close();
    }
}
