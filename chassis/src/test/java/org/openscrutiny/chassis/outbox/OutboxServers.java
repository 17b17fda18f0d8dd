package org.openscrutiny.chassis.outbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.local.EmbeddedBroker;
import org.openscrutiny.local.EmbeddedDatabase;
import org.openscrutiny.local.Topic;
import org.openscrutiny.local.Topics;

/** One PostgreSQL server for all tests of the outbox in this JVM, and a broker for those that ask for one. */
public final class OutboxServers {

    private static @Nullable EmbeddedDatabase database;

    private OutboxServers() {}

    /** A new database with the migrations run. */
    public static synchronized Store store(String name) {
        if (database == null) {
            var shared = Path.of(System.getProperty("java.io.tmpdir"), "scrutiny-postgresql");
            database = EmbeddedDatabase.start(directory("postgresql"), shared, 0);
        }
        var credentials = database.createService(name);
        return new Store(database.jdbcUrl(name), credentials).migrated();
    }

    /** A broker of its own, since tests stop it, with topics that are not compacted while a test reads. */
    static EmbeddedBroker broker(List<AggregateType> types) {
        var broker = EmbeddedBroker.start(directory("kafka"), 0);
        var settings = Map.of("cleanup.policy", "compact", "min.compaction.lag.ms", "3600000");
        Topics.create(
                broker.bootstrap(),
                types.stream().map(t -> new Topic(t.topic(), 6, settings)).toList());
        return broker;
    }

    private static Path directory(String name) {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target")), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
