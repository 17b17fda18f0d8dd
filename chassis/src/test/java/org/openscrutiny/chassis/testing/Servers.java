package org.openscrutiny.chassis.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.openscrutiny.local.EmbeddedBroker;
import org.openscrutiny.local.EmbeddedDatabase;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** Starts a database with a service's three roles, and a broker, in one of two ways. */
final class Servers {

    static final List<String> SETTINGS = List.of(
            "SCRUTINY_DATABASE_URL",
            "SCRUTINY_DATABASE_OWNER",
            "SCRUTINY_DATABASE_OWNER_PASSWORD",
            "SCRUTINY_DATABASE_APP",
            "SCRUTINY_DATABASE_APP_PASSWORD",
            "SCRUTINY_DATABASE_PUBLIC",
            "SCRUTINY_DATABASE_PUBLIC_PASSWORD",
            "SCRUTINY_KAFKA");

    private static final String DATABASE = "service";

    private Servers() {}

    static Map<String, String> embedded() {
        try {
            var directory = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "servers");
            var shared = Path.of(System.getProperty("java.io.tmpdir"), "scrutiny-postgresql");
            // Beside the database, in a thread that knows the same class loader.
            var broker = CompletableFuture.supplyAsync(
                    () -> EmbeddedBroker.start(directory.resolve("kafka"), 0), Thread::startVirtualThread);
            var database = EmbeddedDatabase.start(directory.resolve("postgresql"), shared, 0);
            var roles = database.createService(DATABASE);
            var settings = new HashMap<String, String>();
            settings.put("SCRUTINY_DATABASE_URL", database.jdbcUrl(DATABASE));
            settings.put("SCRUTINY_DATABASE_OWNER", roles.owner().role());
            settings.put("SCRUTINY_DATABASE_OWNER_PASSWORD", roles.owner().password());
            settings.put("SCRUTINY_DATABASE_APP", roles.app().role());
            settings.put("SCRUTINY_DATABASE_APP_PASSWORD", roles.app().password());
            settings.put("SCRUTINY_DATABASE_PUBLIC", roles.anonymous().role());
            settings.put("SCRUTINY_DATABASE_PUBLIC_PASSWORD", roles.anonymous().password());
            settings.put("SCRUTINY_KAFKA", broker.join().bootstrap());
            return settings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("resource") // Testcontainers' own reaper ends them with the JVM
    static Map<String, String> inContainers() {
        var database = new PostgreSQLContainer("postgres:18").withDatabaseName(DATABASE);
        database.start();
        var broker = new KafkaContainer("apache/kafka:4.1.1");
        broker.start();
        var settings = new HashMap<String, String>();
        settings.put("SCRUTINY_DATABASE_URL", database.getJdbcUrl());
        settings.put("SCRUTINY_KAFKA", broker.getBootstrapServers());
        for (var role : List.of("OWNER", "APP", "PUBLIC")) {
            settings.put("SCRUTINY_DATABASE_" + role, "service_" + role.toLowerCase(java.util.Locale.ROOT));
            settings.put("SCRUTINY_DATABASE_" + role + "_PASSWORD", database.getPassword());
        }
        createRoles(database, settings);
        return settings;
    }

    private static void createRoles(PostgreSQLContainer database, Map<String, String> settings) {
        try (var connection = DriverManager.getConnection(
                        database.getJdbcUrl(), database.getUsername(), database.getPassword());
                var statement = connection.createStatement()) {
            for (var role : List.of("OWNER", "APP", "PUBLIC")) {
                statement.execute("create role %s login password '%s'"
                        .formatted(settings.get("SCRUTINY_DATABASE_" + role), database.getPassword()));
            }
            statement.execute("alter schema public owner to " + settings.get("SCRUTINY_DATABASE_OWNER"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
