package org.openscrutiny.chassis.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.openscrutiny.chassis.identity.CurrentCaller;
import org.openscrutiny.chassis.time.Ids;
import org.openscrutiny.chassis.time.Sealed;

/**
 * The one way to say that something sealed changed: a SEALED row in the change log, whose bytes are a row of the
 * sealed aggregate's own table of versions, never of {@code change_payload}. Nothing is queued for Kafka and no id is
 * taken from the public stream; only the sealer hears of it.
 *
 * <p>A table of versions has the columns {@code sealed_id}, {@code version}, {@code payload}, {@code written_at}, and
 * the first two as its key.
 */
@ApplicationScoped
public class SealedChanges {

    private static final Pattern TABLE = Pattern.compile("sealed_[a-z_]+_version");

    private final EntityManager entities;
    private final AgroalDataSource database;
    private final ObjectMapper json;
    private final Ids ids;
    private final Clock clock;
    private final CurrentCaller caller;
    private final Event<ChangesAppended> appended;

    SealedChanges(
            EntityManager entities,
            AgroalDataSource database,
            ObjectMapper json,
            @Sealed Ids ids,
            Clock clock,
            CurrentCaller caller,
            Event<ChangesAppended> appended) {
        this.entities = entities;
        this.database = database;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
        this.caller = caller;
        this.appended = appended;
    }

    /**
     * Appends one change, in one statement, after a flush.
     *
     * @param versions the table of versions, {@code sealed_…_version}
     * @throws jakarta.transaction.TransactionalException outside a transaction
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(String versions, Supplier<SealedChange> change) {
        if (!TABLE.matcher(versions).matches()) {
            throw new IllegalArgumentException("not a table of sealed versions: " + versions);
        }
        entities.flush();
        write(versions, change.get());
        appended.fire(new ChangesAppended());
    }

    private void write(String versions, SealedChange change) {
        var payload = text(change.view());
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS).toString();
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(insertInto(versions))) {
            int i = 0;
            insert.setString(++i, change.id());
            insert.setString(++i, change.id());
            insert.setString(++i, payload);
            insert.setString(++i, at);
            insert.setString(++i, ids.nextText());
            insert.setString(++i, change.type().topic());
            insert.setString(++i, change.id());
            insert.setString(++i, change.type().eventType(change.reason()));
            insert.setString(++i, change.command());
            insert.setString(++i, Sha256.of(payload));
            insert.setString(++i, caller.actor());
            insert.setString(++i, at);
            insert.setString(++i, TraceContext.current());
            insert.setShort(++i, Lanes.SEALER);
            insert.executeUpdate();
        } catch (SQLException e) {
            // Its state without its text: the driver may quote the statement's values.
            throw new IllegalStateException(
                    "a sealed change could not be written", new SQLException("left out", e.getSQLState()));
        }
    }

    private String text(Object view) {
        try {
            return json.writeValueAsString(view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "not a sealed view: " + view.getClass().getSimpleName());
        }
    }

    private static String insertInto(String versions) {
        return """
            with next as (
                select coalesce(max(version), 0) + 1 as version from %1$s where sealed_id = ?),
            kept as (
                insert into %1$s (sealed_id, version, payload, written_at)
                select ?, version, ?, ?::timestamptz from next),
            logged as (
                insert into change_log (event_id, topic, message_key, version, type, access, command, payload_sha256,
                                        actor, occurred_at, traceparent)
                select ?::uuid, ?, ?, version, ?, 'SEALED', ?, ?, ?, ?::timestamptz, ?
                from next
                returning id)
            insert into outbox (lane, change_id) select ?, id from logged""".formatted(versions);
    }
}
