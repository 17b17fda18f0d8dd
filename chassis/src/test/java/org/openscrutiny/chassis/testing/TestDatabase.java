package org.openscrutiny.chassis.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Looks into the service's database past the service, in one of its roles. */
public final class TestDatabase {

    public static final String OWNER = "OWNER";
    public static final String PUBLIC = "PUBLIC";
    public static final String APP = "APP";

    private static final Map<String, Connection> KEPT = new HashMap<>();

    private TestDatabase() {}

    /** The rows of a question to the owner, each as its columns joined by a space. */
    public static List<String> ask(String sql) {
        try {
            return askAs(OWNER, sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the anonymous role gets, as one text. */
    public static String askAsPublic(String sql) {
        try {
            return String.join("\n", askAs(PUBLIC, sql));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Copies of what the API has made, where two hundred rows matter and not how they came.
     *
     * @param differing the columns that must differ, as SQL pairs of name and value; {@code o} is the row that is
     *     copied, {@code n} the number of the copy from 1 on
     */
    public static void copy(int copies, String table, String differing, String key, String value) {
        ask("insert into " + table + " select (jsonb_populate_record(o, jsonb_build_object(" + differing + "))).* from "
                + table + " o, generate_series(1, " + copies + ") n where o." + key + " = '" + value + "'");
    }

    public static synchronized List<String> askAs(String role, String sql) throws SQLException {
        try (var statement = kept(role).createStatement()) {
            var found = new ArrayList<String>();
            if (statement.execute(sql)) {
                try (var rows = statement.getResultSet()) {
                    while (rows.next()) {
                        var columns = new ArrayList<String>();
                        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                            columns.add(String.valueOf(rows.getString(i)));
                        }
                        found.add(String.join(" ", columns));
                    }
                }
            }
            return found;
        }
    }

    /** One connection a role for all tests of a JVM; it ends with it. */
    private static synchronized Connection kept(String role) throws SQLException {
        var connection = KEPT.get(role);
        if (connection == null || !connection.isValid(1)) {
            connection = connect(role);
            KEPT.put(role, connection);
        }
        return connection;
    }

    private static Connection connect(String role) {
        try {
            return DriverManager.getConnection(
                    setting("SCRUTINY_DATABASE_URL"),
                    setting("SCRUTINY_DATABASE_" + role),
                    setting("SCRUTINY_DATABASE_" + role + "_PASSWORD"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static String setting(String name) {
        return Objects.requireNonNull(System.getProperty(name), name);
    }
}
