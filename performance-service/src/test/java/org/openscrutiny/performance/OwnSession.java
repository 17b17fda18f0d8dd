package org.openscrutiny.performance;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A session of a test's own on the database, that holds what it did until it commits or rolls back. */
public final class OwnSession {
    private OwnSession() {}

    /** Has begun with a statement. */
    public static Connection holding(String statement) throws SQLException {
        Connection holder = DriverManager.getConnection(
                System.getProperty("SCRUTINY_DATABASE_URL"),
                System.getProperty("SCRUTINY_DATABASE_OWNER"),
                System.getProperty("SCRUTINY_DATABASE_OWNER_PASSWORD"));
        holder.setAutoCommit(false);
        try (var begun = holder.createStatement()) {
            begun.execute(statement);
        }
        return holder;
    }

    /** The question how many wait for that session, or for those who do. */
    public static String waitingFor(Connection holder) throws SQLException {
        try (var ask = holder.createStatement();
                var row = ask.executeQuery("select pg_backend_pid()")) {
            row.next();
            return """
                    with recursive waiting as (
                        select pid from pg_locks where not granted and %d = any(pg_blocking_pids(pid))
                        union
                        select l.pid from pg_locks l join waiting w on w.pid = any(pg_blocking_pids(l.pid))
                        where not l.granted)
                    select count(*) from waiting""".formatted(row.getInt(1));
        }
    }
}
