package org.openscrutiny.chassis.operations;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.openscrutiny.chassis.http.KeptAnswers;
import org.openscrutiny.chassis.outbox.Access;
import org.openscrutiny.chassis.outbox.AggregateType;
import org.openscrutiny.chassis.outbox.Change;
import org.openscrutiny.chassis.outbox.Changes;
import org.openscrutiny.chassis.outbox.Requeue;
import org.openscrutiny.chassis.outbox.Withdrawals;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.chassis.time.Ids;

/**
 * Erases what an object once was, after an ordinary command has mended what it is: who keeps it elsewhere lets it go on
 * {@link ObjectErased}, then all payloads but the newest of each view are blanked; of a withdrawn object all, and a
 * tombstone follows on its topic. Hashes and chain stay.
 */
@ApplicationScoped
class Erasures {

    private static final String EXISTS =
            "select exists (select from change_log where topic = ? and message_key = ? and access <> 'SEALED')";

    private static final Set<Access> UNSEALED = Set.of(Access.PUBLIC, Access.RESTRICTED);

    private static final String EMPTY_STATE =
            "update public_state set payload = '{}' where type = ? and id = ? and deleted";

    private final AgroalDataSource database;
    private final Event<ObjectErased> erased;
    private final Withdrawals withdrawals;
    private final KeptAnswers kept;
    private final Changes changes;
    private final Requeue requeue;
    private final Ids ids;
    private final Clock clock;
    private final AggregateType type;

    Erasures(
            AgroalDataSource database,
            Event<ObjectErased> erased,
            Withdrawals withdrawals,
            KeptAnswers kept,
            Changes changes,
            Requeue requeue,
            Ids ids,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.database = database;
        this.erased = erased;
        this.withdrawals = withdrawals;
        this.kept = kept;
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
            erased.fire(new ObjectErased(object, command.id(), at));
            int blanked = withdrawals.blankOlder(object, Set.of(command.id()), UNSEALED, at);
            kept.forget(command.id());
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

    /** True for a withdrawn object, whose last state nobody is shown any more. */
    private static boolean emptyState(Connection connection, AggregateType object, String id) throws SQLException {
        try (var update = connection.prepareStatement(EMPTY_STATE)) {
            update.setString(1, object.key());
            update.setString(2, id);
            return update.executeUpdate() == 1;
        }
    }
}
