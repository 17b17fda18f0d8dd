package org.openscrutiny.chassis.outbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import org.openscrutiny.chassis.identity.CurrentCaller;
import org.openscrutiny.chassis.time.Ids;

/**
 * The one way to say that something changed. It flushes first and asks the supplier then, so that the views
 * carry what the database holds; it belongs in the last line of a use case, inside its transaction.
 */
@ApplicationScoped
public class Changes {

    private final EntityManager entities;
    private final AgroalDataSource database;
    private final ChangeAppender appender;
    private final Clock clock;
    private final CurrentCaller caller;
    private final FailPoints failPoints;
    private final Event<ChangesAppended> appended;

    Changes(
            EntityManager entities,
            AgroalDataSource database,
            ObjectMapper json,
            Ids ids,
            Clock clock,
            CurrentCaller caller,
            FailPoints failPoints,
            Event<ChangesAppended> appended) {
        this.entities = entities;
        this.database = database;
        this.appender = new ChangeAppender(json, ids);
        this.clock = clock;
        this.caller = caller;
        this.failPoints = failPoints;
        this.appended = appended;
    }

    /**
     * Appends one change.
     *
     * @throws jakarta.transaction.TransactionalException outside a transaction
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(Supplier<Change> change) {
        appendAll(() -> List.of(change.get()));
    }

    /**
     * The same for many changes: two statements, or six where there are hundreds, whatever their number.
     *
     * @throws jakarta.transaction.TransactionalException outside a transaction
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void appendAll(Supplier<List<Change>> changes) {
        entities.flush();
        var origin = new Origin(caller.actor(), clock.instant().truncatedTo(ChronoUnit.MICROS), TraceContext.current());
        try (var connection = database.getConnection()) {
            if (appender.append(connection, changes.get(), origin) > 0) {
                appended.fire(new ChangesAppended());
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the change log could not be written", e);
        }
        failPoints.hit(FailPoints.BEFORE_COMMIT);
    }
}
