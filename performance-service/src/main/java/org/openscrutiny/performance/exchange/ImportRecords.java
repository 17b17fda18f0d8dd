package org.openscrutiny.performance.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.exchange.Loaded.Kind;
import org.openscrutiny.performance.exchange.Loaded.LoadedObject;
import org.openscrutiny.performance.period.Measure;
import org.openscrutiny.performance.rating.RatingStatus;

/** The objects of imports and printed results: one statement each, whatever the rows. */
@ApplicationScoped
public class ImportRecords {
    private static final String OBJECTS = """
            insert into import_object (import_id, kind, object_id, created, before)
            select ?, e.kind, e.object_id, e.created, e.before::jsonb
            from unnest(?::text[], ?::text[], ?::boolean[], ?::text[]) as e(kind, object_id, created, before)
            on conflict do nothing""";
    private static final String CELLS = """
            insert into printed_result (import_id, position, section, heading, indicator_id, area_code, measure,
                                        period_key, printed, rag, arrow, source_lines)
            select ?, e.* from unnest(?::int[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                                      ?::text[], ?::text[], ?::text[], ?::text[]) as e""";

    private final AgroalDataSource database;
    private final ObjectMapper json;

    ImportRecords(AgroalDataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    void objects(String importId, List<LoadedObject> objects) {
        run(OBJECTS, s -> {
            s.setString(1, importId);
            s.setArray(2, text(s, objects, o -> o.kind().name()));
            s.setArray(3, text(s, objects, LoadedObject::id));
            s.setArray(4, array(s, "boolean", objects, LoadedObject::created));
            s.setArray(5, text(s, objects, o -> o.before() == null ? null : written(o.before())));
            s.executeUpdate();
        });
    }

    List<LoadedObject> objects(String importId) {
        List<LoadedObject> found = new ArrayList<>();
        run(
                "select kind, object_id, created, before from import_object where import_id = ? order by kind, object_id",
                s -> {
                    s.setString(1, importId);
                    read(s, row -> found.add(object(row)));
                });
        return found;
    }

    private LoadedObject object(ResultSet row) throws SQLException {
        Kind kind = Kind.valueOf(row.getString("kind"));
        String before = row.getString("before");
        try {
            return new LoadedObject(
                    kind,
                    row.getString("object_id"),
                    row.getBoolean("created"),
                    before == null ? null : json.readValue(before, kind.before()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String written(Object before) {
        try {
            return json.writeValueAsString(before);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The number that a statement gives, in which every parameter is the import. */
    long counted(String sql, String importId) {
        List<Long> found = new ArrayList<>();
        run(sql, s -> {
            for (int i = 1; i <= s.getParameterMetaData().getParameterCount(); i++) {
                s.setString(i, importId);
            }
            read(s, row -> found.add(row.getLong(1)));
        });
        return found.getFirst();
    }

    void printed(String importId, List<PrintedCell> cells) {
        run(CELLS, s -> {
            int i = 0;
            s.setString(++i, importId);
            s.setArray(++i, array(s, "int", cells, PrintedCell::position));
            s.setArray(++i, text(s, cells, c -> c.section().name()));
            s.setArray(++i, text(s, cells, PrintedCell::heading));
            s.setArray(++i, text(s, cells, PrintedCell::indicatorId));
            s.setArray(++i, text(s, cells, PrintedCell::areaCode));
            s.setArray(++i, text(s, cells, c -> c.measure().name()));
            s.setArray(++i, text(s, cells, PrintedCell::periodKey));
            s.setArray(++i, text(s, cells, PrintedCell::printed));
            s.setArray(++i, text(s, cells, c -> name(c.rag())));
            s.setArray(++i, text(s, cells, c -> name(c.arrow())));
            s.setArray(++i, text(s, cells, PrintedCell::sourceLines));
            s.executeUpdate();
        });
    }

    /** The results of an import in printed order; empty unless it was a printed dashboard that was accepted. */
    public List<PrintedCell> printed(String importId) {
        List<PrintedCell> found = new ArrayList<>();
        run("select * from printed_result where import_id = ? order by position", s -> {
            s.setString(1, importId);
            read(s, row -> found.add(cell(row)));
        });
        return found;
    }

    /** Arrows printed beside these indicators in documents that were published, the newest last. */
    public List<PrintedCell> arrows(List<String> indicatorIds) {
        List<PrintedCell> found = new ArrayList<>();
        run("""
                select p.* from printed_result p
                join import_run r on r.id = p.import_id and r.state in ('APPROVED', 'RECORDED')
                where p.indicator_id = any(?) and p.arrow is not null order by r.made_at, r.id, p.position""", s -> {
            s.setArray(1, text(s, indicatorIds, id -> id));
            read(s, row -> found.add(cell(row)));
        });
        return found;
    }

    /** Printed dashboards that an approver published and whose rows stand for one of these figures. */
    List<String> approvedWith(Collection<String> observationIds) {
        List<String> found = new ArrayList<>();
        run("""
                select distinct o.import_id from import_object o
                join import_run r on r.id = o.import_id and r.state = 'APPROVED' and r.layout = 'PRINTED_DASHBOARD'
                where o.kind = 'OBSERVATION' and o.object_id = any(?) order by 1""", s -> {
            s.setArray(1, text(s, List.copyOf(observationIds), id -> id));
            read(s, row -> found.add(row.getString(1)));
        });
        return found;
    }

    private static PrintedCell cell(ResultSet row) throws SQLException {
        String rag = row.getString("rag");
        String arrow = row.getString("arrow");
        return new PrintedCell(
                row.getInt("position"),
                DashboardSection.valueOf(row.getString("section")),
                row.getString("heading"),
                row.getString("indicator_id"),
                row.getString("area_code"),
                Measure.valueOf(row.getString("measure")),
                row.getString("period_key"),
                row.getString("printed"),
                rag == null ? null : RatingStatus.valueOf(rag),
                arrow == null ? null : PrintedArrow.valueOf(arrow),
                row.getString("source_lines"));
    }

    private interface Work {
        void on(PreparedStatement statement) throws SQLException;
    }

    private interface RowReader {
        void take(ResultSet row) throws SQLException;
    }

    private void run(String sql, Work work) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            work.on(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void read(PreparedStatement statement, RowReader reader) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                reader.take(rows);
            }
        }
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static <T> Array text(PreparedStatement s, List<T> from, Function<T, @Nullable String> value)
            throws SQLException {
        return array(s, "text", from, value);
    }

    private static <T> Array array(PreparedStatement s, String type, List<T> from, Function<T, ?> value)
            throws SQLException {
        return s.getConnection().createArrayOf(type, from.stream().map(value).toArray());
    }
}
