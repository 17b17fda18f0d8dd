package org.openscrutiny.chassis.openness;

import io.agroal.api.AgroalDataSource;
import io.opentelemetry.api.trace.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.identity.CurrentCaller;
import org.openscrutiny.chassis.problem.Problem;

/** Notes each read of sealed material: who, in which roles, what for, which object, when. Ids only, never text. */
@ApplicationScoped
public class AccessLog {

    private static final int LONGEST = 200;
    private static final String NOT_STATED = "not stated";
    private static final String WRITE = "insert into access_log (actor, roles, purpose, object, at, trace_id)"
            + " values (?, ?, ?, ?, ?::timestamptz, ?)";

    private static final String ENTRIES = """
        select id, actor, roles, purpose, object, at, trace_id from access_log
        where id > ? and (?::text is null or object = ?) and at >= ?::timestamptz and at < ?::timestamptz
        order by id
        limit ?""";

    private final AgroalDataSource database;
    private final Clock clock;
    private final CurrentCaller caller;

    AccessLog(AgroalDataSource database, Clock clock, CurrentCaller caller) {
        this.database = database;
        this.clock = clock;
        this.caller = caller;
    }

    /**
     * Notes that the caller reads an object, in the transaction that reads it.
     *
     * @param object path of the object without a host
     * @param purpose the header X-Purpose, where it was sent
     * @throws Problem 400 for a purpose of more than 200 characters
     * @throws jakarta.transaction.TransactionalException outside a transaction
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void read(String object, @Nullable String purpose) {
        if (purpose != null && purpose.length() > LONGEST) {
            throw Problem.unreadable("X-Purpose", "TOO_LONG", "Say it in 200 characters.");
        }
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(WRITE)) {
            insert.setString(1, caller.actor());
            insert.setString(2, String.join(" ", caller.roles()));
            insert.setString(3, purpose == null || purpose.isBlank() ? NOT_STATED : purpose.strip());
            insert.setString(4, object);
            insert.setString(5, clock.instant().toString());
            insert.setString(6, Span.current().getSpanContext().getTraceId());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the access log could not be written", e);
        }
    }

    /**
     * One read.
     *
     * @param id place in the log, for cursors only
     * @param roles the reader's, separated by spaces
     */
    public record Entry(
            long id,
            String actor,
            String roles,
            String purpose,
            String object,
            Instant at,
            @Nullable String traceId) {}

    /**
     * The reads after a place in the log, oldest first, in one statement.
     *
     * @param object path of one object, or null for all
     * @param from first instant
     * @param to instant before which they were
     */
    public List<Entry> entries(@Nullable String object, String from, String to, long after, int limit) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(ENTRIES)) {
            select.setLong(1, after);
            select.setString(2, object);
            select.setString(3, object);
            select.setString(4, from);
            select.setString(5, to);
            select.setInt(6, limit);
            try (var rows = select.executeQuery()) {
                var found = new ArrayList<Entry>();
                while (rows.next()) {
                    found.add(entry(rows));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new DatabaseUnavailable(e);
        }
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                row.getString(7));
    }
}
