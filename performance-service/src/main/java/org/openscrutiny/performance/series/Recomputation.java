package org.openscrutiny.performance.series;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.feed.RebuildProgress;
import org.openscrutiny.performance.period.PeriodType;

/**
 * Makes signals of series again, behind publications and never inside them:
 *
 * <ol>
 *   <li>{@link #mark} follows the public changes from where it stopped, in the order of their stamps, and marks the
 *       series they concern as due: one statement, for as many changes as there are, by index however many figures
 *       there are;
 *   <li>{@link #sweep} takes some series that are due off the list, reads what is published of them, calculates, and
 *       writes what is different, in one transaction with a constant number of statements.
 * </ol>
 *
 * <p>A series is off the list before it is read: what is published later marks it again. Instances skip what another
 * has in hand; a crash leaves the list as it was.
 */
public final class Recomputation {
    /** The mark is a value to the statement, not a table: joined, it would be held against every change there ever was. */
    static final String MARK = """
            with mark as (select feed_seq from series_mark for update skip locked),
            news as materialized (
                select f.feed_seq, f.type, f.id from change_feed f
                where f.feed_seq > (select mark.feed_seq from mark) order by f.feed_seq limit 5000),
            moved as (
                update series_mark set feed_seq = (select max(feed_seq) from news) where exists (select from news)
                returning feed_seq),
            concerned as (
                select o.indicator_id, o.area_code, o.category from observation o
                where o.id = any(array(select id from news where type = 'performance.observation'))
                union
                select r.indicator_id, r.area_code, '_T' from rating r
                where r.id = any(array(select id from news where type = 'performance.rating'))
                union
                select o.indicator_id, o.area_code, o.category from observation o
                where o.indicator_id = any(array(select id from news where type = 'performance.indicator'))
                  and o.published_vintage is not null)
            insert into series_due (indicator_id, area_code, category, due_since)
            select indicator_id, area_code, category, ?::timestamptz from concerned where exists (select from moved)
            order by 1, 2, 3
            on conflict do nothing""";

    private static final String TAKE = """
            delete from series_due d using (
                select indicator_id, area_code, category from series_due
                order by (run is not null), indicator_id, area_code, category limit ? for update skip locked) next
            where (d.indicator_id, d.area_code, d.category) = (next.indicator_id, next.area_code, next.category)
            returning d.indicator_id, d.area_code, d.category, d.run""";

    private final DataSource database;
    private final ObjectMapper json;
    private final Clock clock;
    private final int most;

    /**
     * @param database of a role that may read all, without transactions of its own
     * @param most series taken together
     */
    public Recomputation(DataSource database, ObjectMapper json, Clock clock, int most) {
        this.database = database;
        this.json = json;
        this.clock = clock;
        this.most = most;
    }

    /** What one sweep did, and where its time went. */
    public record Sweep(int series, int changed, Duration reading, Duration calculating, Duration writing) {
        static final Sweep NOTHING = new Sweep(0, 0, Duration.ZERO, Duration.ZERO, Duration.ZERO);
    }

    /** Marks what public changes concern; tells how many series were not marked before. */
    public int mark() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement mark = connection.prepareStatement(MARK)) {
            mark.setString(1, clock.instant().toString());
            return mark.executeUpdate();
        }
    }

    /** Makes some of the signals that are due; nothing is left when none was. */
    public Sweep sweep() throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var done = sweep(connection);
                connection.commit();
                return done;
            } catch (SQLException | RuntimeException | Error e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private Sweep sweep(Connection connection) throws SQLException {
        long begun = System.nanoTime();
        var taken = take(connection);
        if (taken.isEmpty()) {
            return Sweep.NOTHING;
        }
        var published = new PublishedRows(connection, json);
        var keys = taken.keySet();
        var terms = published.terms(keys);
        var figures = published.figures(keys, terms);
        var shown = new HashMap<SeriesKey, PeriodType>();
        figures.forEach((key, all) -> {
            var meaning = terms.of(key);
            if (meaning != null) {
                shown.put(key, new SeriesTypes(meaning.current(), PublishedRows.types(all)).shown());
            }
        });
        var levels = published.levels(shown);
        long read = System.nanoTime();
        var rows = new ArrayList<Map<String, Object>>();
        for (var entry : shown.entrySet()) {
            var key = entry.getKey();
            var meaning = terms.of(key);
            if (meaning != null) {
                var line = figures.getOrDefault(key, List.of()).stream()
                        .filter(figure -> figure.period().type() == entry.getValue())
                        .toList();
                rows.add(Signal.of(meaning, entry.getValue(), line, levels.get(key))
                        .row(key));
            }
        }
        long calculated = System.nanoTime();
        var gone = keys.stream().filter(key -> !shown.containsKey(key)).toList();
        int changed = new SignalRows(connection).keep(text(rows), gone, clock.instant());
        RebuildProgress.add(connection, runs(taken), changed, clock.instant());
        return new Sweep(
                taken.size(),
                changed,
                Duration.ofNanos(read - begun),
                Duration.ofNanos(calculated - read),
                Duration.ofNanos(System.nanoTime() - calculated));
    }

    /** The series with the run that asked for each, empty where figures moved. */
    private Map<SeriesKey, String> take(Connection connection) throws SQLException {
        var taken = new HashMap<SeriesKey, String>();
        try (PreparedStatement take = connection.prepareStatement(TAKE)) {
            take.setInt(1, most);
            try (ResultSet rows = take.executeQuery()) {
                while (rows.next()) {
                    @Nullable String run = rows.getString(4);
                    taken.put(
                            new SeriesKey(rows.getString(1), rows.getString(2), rows.getString(3)),
                            run == null ? "" : run);
                }
            }
        }
        return taken;
    }

    private static Map<String, Integer> runs(Map<SeriesKey, String> taken) {
        var runs = new HashMap<String, Integer>();
        taken.values().stream().filter(run -> !run.isEmpty()).forEach(run -> runs.merge(run, 1, Integer::sum));
        return runs;
    }

    private String text(List<Map<String, Object>> rows) throws SQLException {
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new SQLException("a signal cannot be written", e);
        }
    }
}
