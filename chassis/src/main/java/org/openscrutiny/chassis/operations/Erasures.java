package org.openscrutiny.chassis.operations;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.openscrutiny.chassis.outbox.AggregateType;
import org.openscrutiny.chassis.outbox.Change;
import org.openscrutiny.chassis.outbox.Changes;
import org.openscrutiny.chassis.outbox.Requeue;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.chassis.time.Ids;

/**
 * Erases what an object once was, after an ordinary command has mended what it is: all payloads but the newest of each
 * view are blanked; of a withdrawn object all, and a tombstone follows on its topic. Hashes and chain stay.
 */
@ApplicationScoped
class Erasures {

    private static final String EXISTS =
            "select exists (select from change_log where topic = ? and message_key = ? and access <> 'SEALED')";

    /** What was not sent yet is sent no more: without its bytes it would go out as a tombstone. */
    private static final String BLANK = """
            with object as (
                select l.id, row_number() over (partition by l.access order by l.id desc) as age,
                       coalesce(s.deleted, false) as withdrawn
                from change_log l
                left join public_state s on s.type = ? and s.id = l.message_key
                where l.topic = ? and l.message_key = ? and l.access <> 'SEALED'),
            older as (
                select o.id from object o
                join change_payload p on p.change_id = o.id
                where p.erased_at is null and (o.age > 1 or o.withdrawn)),
            unsent as (
                delete from outbox where lane = 0 and change_id in (select id from older))
            select count(*) from (select erase_payload(id, ?) from older offset 0) blanked""";

    private static final String EMPTY_STATE =
            "update public_state set payload = '{}' where type = ? and id = ? and deleted";

    private final AgroalDataSource database;
    private final Changes changes;
    private final Requeue requeue;
    private final Ids ids;
    private final Clock clock;
    private final AggregateType type;

    Erasures(
            AgroalDataSource database,
            Changes changes,
            Requeue requeue,
            Ids ids,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.database = database;
        this.changes = changes;
        this.requeue = requeue;
        this.ids = ids;
        this.clock = clock;
        this.type = AggregateType.ofService(service, "erasure");
    }

    /** @throws Problem 404 when the log knows no such object, 422 for a type that is none */
    @Transactional
    ErasureView erase(EraseObject command) {
        var object = Requests.type("/type", command.type());
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        try (var connection = database.getConnection()) {
            if (!exists(connection, object, command.id())) {
                throw Problem.notFound();
            }
            int blanked = blank(connection, object, command.id(), at);
            if (emptyState(connection, object, command.id())) {
                requeue.newest(connection, object, command.id());
            }
            var done = new ErasureView(ids.nextText(), object.key(), command.id(), command.ground(), blanked, at);
            changes.append(() -> Change.restricted(type, done.id(), "created", "ERASE", done));
            return done;
        } catch (SQLException e) {
            throw new IllegalStateException("an erasure failed", e);
        }
    }

    private static boolean exists(Connection connection, AggregateType object, String id) throws SQLException {
        try (var select = connection.prepareStatement(EXISTS)) {
            select.setString(1, object.topic());
            select.setString(2, id);
            try (var row = select.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private static int blank(Connection connection, AggregateType object, String id, Instant at) throws SQLException {
        try (var blank = connection.prepareStatement(BLANK)) {
            blank.setString(1, object.key());
            blank.setString(2, object.topic());
            blank.setString(3, id);
            blank.setObject(4, at.atOffset(ZoneOffset.UTC));
            try (var row = blank.executeQuery()) {
                return row.next() ? row.getInt(1) : 0;
            }
        }
    }

    /** True for a withdrawn object, whose last state nobody is shown any more. */
    private static boolean emptyState(Connection connection, AggregateType object, String id) throws SQLException {
        try (var update = connection.prepareStatement(EMPTY_STATE)) {
            update.setString(1, object.key());
            update.setString(2, id);
            return update.executeUpdate() == 1;
        }
    }
}
