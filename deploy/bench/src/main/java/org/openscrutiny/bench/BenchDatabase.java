package org.openscrutiny.bench;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.openscrutiny.local.EmbeddedDatabase;

/** A fresh database with migrated tables, gone with the program. */
record BenchDatabase(Path directory, EmbeddedDatabase server, AgroalDataSource pool) implements AutoCloseable {

    private static final String NAME = "bench";

    /** Starts it in a directory of its own, with the tables of these class path locations. */
    static BenchDatabase start(Path directory, String... locations) throws IOException, SQLException {
        var shared = Path.of(System.getProperty("java.io.tmpdir"), "scrutiny-postgresql");
        var server = EmbeddedDatabase.start(directory.resolve("postgresql"), shared, 0);
        var roles = server.createService(NAME);
        Flyway.configure()
                .dataSource(
                        server.jdbcUrl(NAME),
                        roles.owner().role(),
                        roles.owner().password())
                .locations(locations)
                .placeholders(Map.of(
                        "appRole", roles.app().role(),
                        "publicRole", roles.anonymous().role()))
                .load()
                .migrate();
        var pool = AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(settings -> settings.maxSize(8)
                        .connectionFactoryConfiguration(factory -> factory.jdbcUrl(server.jdbcUrl(NAME))
                                .principal(new NamePrincipal(roles.app().role()))
                                .credential(new SimplePassword(roles.app().password())))));
        return new BenchDatabase(directory, server, pool);
    }

    /** A connection for loading. */
    Connection superuser() throws SQLException {
        return server.superuser(NAME);
    }

    @Override
    public void close() {
        pool.close();
        server.close();
        Directories.delete(directory);
    }
}
