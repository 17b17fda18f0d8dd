package org.openscrutiny.chassis.feed;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.openscrutiny.chassis.outbox.AggregateType;
import org.openscrutiny.chassis.outbox.Change;
import org.openscrutiny.chassis.outbox.Changes;
import org.openscrutiny.chassis.outbox.FailPoints;
import org.openscrutiny.chassis.problem.GeneralProblem;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.chassis.time.Ids;

/**
 * Makes read models anew from their topics, one run of each at a time, on a thread of its own; and tables derived from
 * the service's own data, in its own way.
 */
@ApplicationScoped
public class Rebuilds {

    private static final Logger LOG = Logger.getLogger(Rebuilds.class);

    private final List<ReadModel> models;
    private final List<DerivedRows> derived;
    private final TopicRecords topics;
    private final AgroalDataSource worker;
    private final RebuildRows rows;
    private final Changes changes;
    private final Ids ids;
    private final Clock clock;
    private final FailPoints failPoints;
    private final Event<RebuildBegun> begun;
    private final AggregateType type;

    Rebuilds(
            @All List<ReadModel> models,
            @All List<DerivedRows> derived,
            TopicRecords topics,
            @DataSource("worker") AgroalDataSource worker,
            RebuildRows rows,
            Changes changes,
            Ids ids,
            Clock clock,
            FailPoints failPoints,
            Event<RebuildBegun> begun,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.models = models;
        this.derived = derived;
        this.topics = topics;
        this.worker = worker;
        this.rows = rows;
        this.changes = changes;
        this.ids = ids;
        this.clock = clock;
        this.failPoints = failPoints;
        this.begun = begun;
        this.type = AggregateType.ofService(service, "rebuild");
    }

    /** What stands in the change log of it. */
    record Ordered(String id, String readModel) {}

    /**
     * Orders a rebuild; it runs once this is committed.
     *
     * @throws Problem 422 when there is no such read model, 409 while another run of it goes on
     */
    @Transactional
    public Rebuild begin(String readModel) {
        var own = derived.stream().filter(d -> d.name().equals(readModel)).findFirst();
        var model = own.isPresent() ? null : model(readModel);
        var id = ids.nextText();
        if (!rows.begin(id, readModel)) {
            throw new Problem(GeneralProblem.CONFLICT, readModel + " is being rebuilt already; wait for that to end.");
        }
        changes.append(() -> Change.restricted(type, id, "created", "REBUILD", new Ordered(id, readModel)));
        if (model != null) {
            begun.fire(new RebuildBegun(id, model));
        }
        own.ifPresent(table -> mark(table, id));
        return rows.find(id).orElseThrow();
    }

    private void mark(DerivedRows table, String id) {
        long expected = table.markAll(id);
        rows.progress(id, 0, expected, 0);
        if (expected == 0) {
            rows.end(id, 0, null);
        }
    }

    /**
     * How far a rebuild is.
     *
     * @throws Problem 404 when there is none
     */
    public Rebuild find(String id) {
        return rows.find(id).orElseThrow(Problem::notFound);
    }

    private ReadModel model(String name) {
        return models.stream()
                .filter(m -> m.feed().table().name().equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.ruleBroken(
                        "/readModel",
                        "READ_MODEL",
                        "There is no such read model; known are "
                                + Stream.concat(
                                                models.stream()
                                                        .map(m ->
                                                                m.feed().table().name()),
                                                derived.stream().map(DerivedRows::name))
                                        .sorted()
                                        .toList()
                                + "."));
    }

    void run(@Observes(during = TransactionPhase.AFTER_SUCCESS) RebuildBegun event) {
        Thread.ofPlatform()
                .daemon(true)
                .name("rebuild-" + event.model().feed().table().name())
                .start(() -> run(event.id(), event.model().feed()));
    }

    private void run(String id, Feed<?> feed) {
        var name = feed.table().name();
        LOG.infof("rebuild of %s begins", name);
        try (var connection = worker.getConnection();
                var topic = topics.fromTheStart(TopicRecords.topicOf(feed.channel()))) {
            long changed = new RebuildRun(id, feed, topic, connection, rows, failPoints, clock).run();
            rows.end(id, changed, null);
            LOG.infof("rebuild of %s is done: %d rows were not as the topic says", name, changed);
        } catch (SQLException | RuntimeException e) {
            LOG.errorf(e, "rebuild of %s failed; the live table stands as it was", name);
            rows.end(id, 0, "It broke off; the live table stands as it was. The log tells why.");
        }
    }
}
