package org.openscrutiny.chassis.outbox;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.openscrutiny.local.Credentials;
import org.openscrutiny.local.Credentials.Login;

/** A service's database with the chassis' tables and one more, {@code thing}, whose rows are the aggregates. */
public record Store(String url, Credentials credentials) {

    private static final Map<String, Connection> KEPT = new ConcurrentHashMap<>();

    Store migrated() {
        migrate();
        run(credentials.owner(), "create table thing (id text primary key, row_version bigint not null, body text)");
        return this;
    }

    /** Runs the migrations that have not run yet. */
    void migrate() {
        Flyway.configure()
                .dataSource(url, credentials.owner().role(), credentials.owner().password())
                .locations("classpath:db/chassis")
                .placeholders(Map.of(
                        "appRole", credentials.app().role(),
                        "publicRole", credentials.anonymous().role()))
                .load()
                .migrate();
    }

    /** A pool of the service's own role, as the services have one. */
    public AgroalDataSource pool(int size) {
        return pool(url, credentials.app().role(), credentials.app().password(), size);
    }

    static AgroalDataSource pool(String url, String role, String password, int size) {
        var settings = new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(size)
                        .acquisitionTimeout(Duration.ofSeconds(5))
                        .connectionFactoryConfiguration(factory -> factory.jdbcUrl(url)
                                .principal(new NamePrincipal(role))
                                .credential(new SimplePassword(password))
                                .initialSql("set idle_in_transaction_session_timeout = '30s'")));
        try {
            return AgroalDataSource.from(settings);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public Connection connect(Login login) throws SQLException {
        return DriverManager.getConnection(url, login.role(), login.password());
    }

    /** One connection a login for all questions, since its password costs more than they do; it ends with the JVM. */
    private Connection kept(Login login) {
        return KEPT.computeIfAbsent(url + " " + login.role(), key -> {
            try {
                return connect(login);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    public void run(Login login, String sql) {
        try (var statement = kept(login).createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql + ": " + e.getMessage(), e);
        }
    }

    /** The rows of a query, their columns as text. */
    public List<List<String>> rows(String sql) {
        try (var statement = kept(credentials.app()).createStatement();
                var result = statement.executeQuery(sql)) {
            var rows = new ArrayList<List<String>>();
            while (result.next()) {
                var columns = new ArrayList<String>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    columns.add(String.valueOf(result.getString(i)));
                }
                rows.add(columns);
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(sql + ": " + e.getMessage(), e);
        }
    }

    /** The first column of a query. */
    public List<String> column(String sql) {
        return rows(sql).stream().map(List::getFirst).toList();
    }

    /** The two columns of a query, the first as key. */
    public Map<String, String> map(String sql) {
        return rows(sql).stream().collect(Collectors.toMap(List::getFirst, List::getLast));
    }

    public long number(String sql) {
        return Long.parseLong(column(sql).getFirst());
    }

    /** Sweeps until nothing is left. */
    static void drain(WorkLoop.Sweep sweep) throws SQLException {
        int done;
        do {
            done = sweep.run();
        } while (done > 0);
    }
}
