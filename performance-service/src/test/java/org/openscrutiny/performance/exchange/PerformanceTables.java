package org.openscrutiny.performance.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The tables behind the API, seen as their owner sees them; only tests look there. */
@ApplicationScoped
public class PerformanceTables {
    private static final List<String> WATCHED = List.of(
            "indicator",
            "definition_version",
            "target",
            "expected_range",
            "observation",
            "vintage",
            "rating",
            "rating_entry",
            "public_state",
            "dashboard",
            "public_pack");

    public void empty() {
        run(
                "truncate indicator, definition_version, target, expected_range, observation, vintage, rating, rating_entry,"
                        + " area, import_file, import_run, import_object, import_task, printed_result, dashboard, public_pack, public_state,"
                        + " idempotency_answer cascade");
        // Rule sets stand on no table that is emptied; so their public bytes stay as well.
        run(
                "insert into public_state (type, id, public_version, payload)"
                        + " select distinct on (l.message_key) 'performance.rule-set', l.message_key, l.version, p.payload"
                        + " from change_log l join change_payload p on p.change_id = l.id"
                        + " where l.topic = 'performance.rule-set.v1' and l.access = 'PUBLIC' order by l.message_key, l.id desc");
    }

    public Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        WATCHED.forEach(table -> counts.put(table, count(table)));
        return counts;
    }

    public long count(String table) {
        return count(table, "true");
    }

    public long count(String table, String where) {
        try (Connection connection = owner();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + table + " where " + where)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    void run(String sql) {
        try (Connection connection = owner();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static Connection owner() throws SQLException {
        return DriverManager.getConnection(
                System.getProperty("SCRUTINY_DATABASE_URL"),
                System.getProperty("SCRUTINY_DATABASE_OWNER"),
                System.getProperty("SCRUTINY_DATABASE_OWNER_PASSWORD"));
    }
}
