package org.openscrutiny.chassis.operations;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.openscrutiny.chassis.outbox.AggregateType;
import org.openscrutiny.chassis.outbox.Change;
import org.openscrutiny.chassis.outbox.Changes;
import org.openscrutiny.chassis.outbox.Requeue;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.chassis.time.Ids;

/** Publishes all objects of a type again, a few hundred a transaction, so that writers never wait for long. */
@ApplicationScoped
class Republications {

    private static final int BATCH = 500;

    private final AgroalDataSource database;
    private final Requeue requeue;
    private final Changes changes;
    private final Ids ids;
    private final AggregateType type;

    Republications(
            AgroalDataSource database,
            Requeue requeue,
            Changes changes,
            Ids ids,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.database = database;
        this.requeue = requeue;
        this.changes = changes;
        this.ids = ids;
        this.type = AggregateType.ofService(service, "republication");
    }

    /** @throws Problem 422 when no object of the type is published here */
    RepublicationView republish(Republish command) {
        var aggregate = Requests.type("/aggregate", command.aggregate());
        long objects = 0;
        var batch = batchAfter(aggregate, "");
        while (batch.last() != null) {
            objects += batch.size();
            batch = batchAfter(aggregate, batch.last());
        }
        if (objects == 0) {
            throw Problem.ruleBroken("/aggregate", "NOTHING_PUBLISHED", "No object of that type is published here.");
        }
        var done = new RepublicationView(ids.nextText(), aggregate.key(), objects);
        QuarkusTransaction.joiningExisting()
                .run(() -> changes.append(() -> Change.restricted(type, done.id(), "created", "REPUBLISH", done)));
        return done;
    }

    private Requeue.Batch batchAfter(AggregateType aggregate, String id) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (var connection = database.getConnection()) {
                return requeue.newestAfter(connection, aggregate, id, BATCH);
            } catch (SQLException e) {
                throw new IllegalStateException("a republication broke off", e);
            }
        });
    }
}
