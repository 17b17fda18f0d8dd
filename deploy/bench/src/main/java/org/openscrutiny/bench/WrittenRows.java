package org.openscrutiny.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openscrutiny.local.LoneService;
import org.postgresql.PGConnection;

/**
 * The rows that an import wrote, taken out to files and put by {@code COPY}, in one session, into tables that are built
 * like their own, once with columns, checks and indexes, once with the foreign keys besides.
 */
final class WrittenRows implements AutoCloseable {
    /** What is written by table; the queue is worked off meanwhile and made again from the change log. */
    private static final Map<String, String> WRITTEN = new LinkedHashMap<>();

    static {
        WRITTEN.put("observation", "select t.* from observation t join written w on w.id = t.id");
        WRITTEN.put("vintage", "select t.* from vintage t join written w on w.id = t.observation_id");
        WRITTEN.put("import_object", "select t.* from import_object t join written w on w.id = t.object_id");
        WRITTEN.put("rating", "select t.* from rating t join written_rating w on w.id = t.id");
        WRITTEN.put("rating_entry", "select t.* from rating_entry t join written_rating w on w.id = t.rating_id");
        WRITTEN.put(
                "commentary_obligation",
                "select t.* from commentary_obligation t join written_rating w on w.id = t.rating_id");
        WRITTEN.put("change_log", "select t.* from change_log t where t.id > %d");
        WRITTEN.put("change_payload", "select t.* from change_payload t where t.change_id > %d");
        WRITTEN.put("public_state", """
                select t.* from public_state t
                where (t.type = 'performance.observation' and t.id in (select id from written))
                   or (t.type = 'performance.rating' and t.id in (select id from written_rating))""");
        WRITTEN.put("outbox", """
                select lane, id from change_log, unnest(array[0, 8]) lane where id > %1$d and access = 'PUBLIC'
                union all select 9, id from change_log where id > %1$d""");
    }

    private final Connection connection;
    private final Path directory;
    private final Map<String, Long> counts = new LinkedHashMap<>();
    private long bytes;

    private WrittenRows(Connection connection, Path directory) {
        this.connection = connection;
        this.directory = directory;
    }

    /** The last change before; later ones are the import's. */
    static long mark(LoneService service) throws SQLException {
        try (var connection = service.superuser();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select coalesce(max(id), 0) from change_log")) {
            row.next();
            return row.getLong(1);
        }
    }

    static WrittenRows since(LoneService service, long mark) throws SQLException, IOException {
        var rows = new WrittenRows(service.superuser(), Files.createTempDirectory("scrutiny-copy"));
        try (var statement = rows.connection.createStatement()) {
            statement.execute("create temporary table written as select distinct message_key as id from change_log"
                    + " where topic = 'performance.observation.v1' and id > " + mark);
            statement.execute("create temporary table written_rating as select distinct message_key as id"
                    + " from change_log where topic = 'performance.rating.v1' and id > " + mark);
            statement.execute("analyze written");
            statement.execute("analyze written_rating");
            for (var table : WRITTEN.keySet()) {
                statement.execute("create table copied_" + table + " (like " + table + " including all)");
                rows.take(table, WRITTEN.get(table).formatted(mark));
            }
            statement.execute("checkpoint");
        }
        return rows;
    }

    private void take(String table, String query) throws SQLException, IOException {
        var file = file(table);
        try (var out = Files.newOutputStream(file)) {
            long count =
                    connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy (" + query + ") to stdout", out);
            counts.put(table, count);
        }
        bytes += Files.size(file);
    }

    /** Empties the tables and gives them the foreign keys of those they are like, among themselves where both are. */
    void addForeignKeys() throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var table : WRITTEN.keySet()) {
                statement.execute("truncate copied_" + table);
            }
            for (var table : WRITTEN.keySet()) {
                for (var key : foreignKeys(table)) {
                    statement.execute("alter table copied_" + table + " add " + key);
                }
            }
            connection.commit();
        }
    }

    private List<String> foreignKeys(String table) throws SQLException {
        var keys = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select pg_get_constraintdef(oid) from pg_constraint"
                        + " where contype = 'f' and conrelid = '" + table + "'::regclass")) {
            while (rows.next()) {
                var key = rows.getString(1);
                var other = key.replaceFirst(".* REFERENCES (\\w+)\\(.*", "$1");
                keys.add(WRITTEN.containsKey(other) ? key.replace("REFERENCES ", "REFERENCES copied_") : key);
            }
        }
        return keys;
    }

    /** Puts all of them into the tables in one transaction, and tells the seconds. */
    double copySeconds() throws SQLException, IOException {
        connection.setAutoCommit(false);
        long begun = System.nanoTime();
        for (var table : WRITTEN.keySet()) {
            try (var in = Files.newInputStream(file(table))) {
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy copied_" + table + " from stdin", in, 1 << 16);
            }
        }
        connection.commit();
        return (System.nanoTime() - begun) / 1e9;
    }

    Map<String, Long> counts() {
        return Map.copyOf(counts);
    }

    long bytes() {
        return bytes;
    }

    private Path file(String table) {
        return directory.resolve(table + ".copy");
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        try {
            for (var table : WRITTEN.keySet()) {
                Files.deleteIfExists(file(table));
            }
            Files.deleteIfExists(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
