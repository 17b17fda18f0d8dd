package org.openscrutiny.performance.series;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.testing.TestDatabase;
import org.postgresql.ds.PGSimpleDataSource;

/** The service's database as a worker of its own sees it, whose connection is cut before one of its statements. */
final class MortalDatabase extends PGSimpleDataSource {
    private static final long serialVersionUID = 1L;

    private final String fatal;
    private int left;

    /** A database that lives. */
    MortalDatabase() {
        this("", Integer.MAX_VALUE);
    }

    /**
     * A database that dies.
     *
     * @param fatal beginning of the statement that is not carried out any more
     * @param left how many of them are before
     */
    MortalDatabase(String fatal, int left) {
        this.fatal = fatal;
        this.left = left;
        var config = ConfigProvider.getConfig();
        setUrl(config.getValue("quarkus.datasource.worker.jdbc.url", String.class));
        setUser(config.getValue("quarkus.datasource.worker.username", String.class));
        setPassword(config.getValue("quarkus.datasource.worker.password", String.class));
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement") && dies(arguments)) {
                        cut(connection);
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private boolean dies(@Nullable Object @Nullable [] arguments) {
        boolean counted = arguments != null
                && !fatal.isEmpty()
                && String.valueOf(arguments[0]).startsWith(fatal);
        return counted && left-- == 0;
    }

    private static void cut(Connection connection) throws SQLException {
        try (var ask = connection.createStatement();
                var row = ask.executeQuery("select pg_backend_pid()")) {
            row.next();
            TestDatabase.askAs(TestDatabase.APP, "select pg_terminate_backend(" + row.getInt(1) + ")");
        }
    }
}
