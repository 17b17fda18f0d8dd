package org.openscrutiny.performance.target;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import java.util.List;
import org.openscrutiny.chassis.outbox.AggregateType;
import org.openscrutiny.performance.indicator.IndicatorsPublished;

/**
 * Makes targets and ranges public: with their indicator those that were set before it was public, and at each start of
 * the service those that an older version of it had kept to officers (two statements where there are none).
 */
@ApplicationScoped
class LevelPublication {
    private static final long LOCK = 545;
    private static final String KEPT_BACK = """
            select l.id from %s l join indicator i on i.id = l.indicator_id and i.state <> 'DRAFT'
            where %s and not exists (select 1 from public_state s where s.type = ?1 and s.id = l.id)
            order by l.id limit 500""";
    private static final String TARGETS = KEPT_BACK.formatted("target", "l.state in ('APPROVED', 'SUPERSEDED')");
    private static final String RANGES = KEPT_BACK.formatted("expected_range", "true");

    private final Targets targets;
    private final ExpectedRanges ranges;
    private final LevelLog log;
    private final EntityManager entities;

    LevelPublication(Targets targets, ExpectedRanges ranges, LevelLog log, EntityManager entities) {
        this.targets = targets;
        this.ranges = ranges;
        this.log = log;
        this.entities = entities;
    }

    void publish(@Observes IndicatorsPublished published) {
        List<Target> levels = targets.inForce(published.ids());
        if (!levels.isEmpty()) {
            log.targets("ACTIVATE", levels);
        }
        List<ExpectedRange> expected = ranges.of(published.ids());
        if (!expected.isEmpty()) {
            log.ranges("ACTIVATE", expected);
        }
    }

    /** In batches; of several replicas that start together one does it. */
    @ActivateRequestContext
    void publishKeptBack(@Observes StartupEvent start) {
        boolean more = true;
        while (more) {
            more = publishNext();
        }
    }

    private boolean publishNext() {
        try {
            return QuarkusTransaction.requiringNew().call(this::batch) > 0;
        } catch (OptimisticLockException byACommand) {
            return true;
        }
    }

    private int batch() {
        entities.createNativeQuery("select pg_advisory_xact_lock(?1)", Object.class)
                .setParameter(1, LOCK)
                .getResultList();
        List<String> levels = keptBack(TARGETS, LevelLog.TARGET);
        if (!levels.isEmpty()) {
            log.targets("PUBLISH", targets.byIds(levels));
        }
        List<String> expected = keptBack(RANGES, LevelLog.RANGE);
        if (!expected.isEmpty()) {
            log.ranges("PUBLISH", ranges.byIds(expected));
        }
        return levels.size() + expected.size();
    }

    private List<String> keptBack(String sql, AggregateType type) {
        List<?> ids = entities.createNativeQuery(sql, String.class)
                .setParameter(1, type.key())
                .getResultList();
        return ids.stream().map(String.class::cast).toList();
    }
}
