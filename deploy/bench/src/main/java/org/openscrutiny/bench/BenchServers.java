package org.openscrutiny.bench;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.openscrutiny.local.EmbeddedBroker;
import org.openscrutiny.local.EmbeddedDatabase;
import org.openscrutiny.local.Topic;
import org.openscrutiny.local.Topics;

/** A database with the chassis' tables and a broker, both fresh and gone with the program. */
record BenchServers(EmbeddedDatabase database, EmbeddedBroker broker, AgroalDataSource pool) implements AutoCloseable {

    private static final String NAME = "bench";
    private static final int PARTITIONS = 6;

    static BenchServers start(List<String> topics) throws IOException, SQLException {
        var directory = Files.createTempDirectory("scrutiny-bench");
        var shared = Path.of(System.getProperty("java.io.tmpdir"), "scrutiny-postgresql");
        var database = EmbeddedDatabase.start(directory.resolve("postgresql"), shared, 0);
        var roles = database.createService(NAME);
        Flyway.configure()
                .dataSource(
                        database.jdbcUrl(NAME),
                        roles.owner().role(),
                        roles.owner().password())
                .locations("classpath:db/chassis")
                .placeholders(Map.of(
                        "appRole", roles.app().role(),
                        "publicRole", roles.anonymous().role()))
                .load()
                .migrate();
        var pool = AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(settings -> settings.maxSize(8)
                        .connectionFactoryConfiguration(factory -> factory.jdbcUrl(database.jdbcUrl(NAME))
                                .principal(new NamePrincipal(roles.app().role()))
                                .credential(new SimplePassword(roles.app().password())))));
        var broker = EmbeddedBroker.start(directory.resolve("kafka"), 0);
        Topics.create(
                broker.bootstrap(),
                topics.stream()
                        .map(topic -> new Topic(topic, PARTITIONS, Map.of("cleanup.policy", "compact")))
                        .toList());
        return new BenchServers(database, broker, pool);
    }

    @Override
    public void close() {
        pool.close();
        broker.close();
        database.close();
    }
}
