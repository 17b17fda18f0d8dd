package org.openscrutiny.performance.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import org.openscrutiny.chassis.outbox.AggregateType;
import org.openscrutiny.chassis.outbox.Change;
import org.openscrutiny.chassis.outbox.Changes;
import org.openscrutiny.chassis.problem.GeneralProblem;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.performance.exchange.Loaded.Kind;
import org.openscrutiny.performance.exchange.Loaded.LoadedObject;

/** Takes back what an import made, while nothing of it is approved and nothing else builds on it. */
@ApplicationScoped
class ImportUndo {
    private static final List<String> GOES = List.of(
            "delete from vintage where observation_id in (:figures)",
            "delete from observation where id in (:figures)",
            "delete from target where id in (:targets)",
            "delete from expected_range where id in (:ranges)",
            "delete from definition_version where indicator_id in (:indicators)",
            "delete from indicator where id in (:indicators)");
    private static final String BUILT_ON = """
            select (select count(*) from observation where id in (:figures) and (state <> 'SUBMITTED' or vintage > 1))
                 + (select count(*) from target where id in (:targets) and state <> 'SUBMITTED')
                 + (select count(*) from indicator where id in (:indicators) and state <> 'DRAFT')
                 + (select count(*) from observation
                    where indicator_id in (:indicators) and id not in (:figures))
                 + (select count(*) from target where indicator_id in (:indicators) and id not in (:targets))
                 + (select count(*) from expected_range
                    where indicator_id in (:indicators) and id not in (:ranges))""";

    private final ImportRecords records;
    private final EntityManager entities;
    private final Changes changes;

    ImportUndo(ImportRecords records, EntityManager entities, Changes changes) {
        this.records = records;
        this.entities = entities;
        this.changes = changes;
    }

    /** What is left of an object that was taken back. */
    record TakenBack(String id, String importId) {}

    /**
     * Deletes what the import created.
     *
     * @throws Problem 409 when some of it is approved, published or built on, or when it moved what was there before
     */
    void undo(ImportRun run) {
        if (run.report().revised() > 0) {
            throw new Problem(
                    GeneralProblem.CONFLICT, "It changed what was there before; send a file that changes it back.");
        }
        List<LoadedObject> made =
                records.objects(run.id()).stream().filter(LoadedObject::created).toList();
        Number builtOn = (Number) bound(BUILT_ON, made).getSingleResult();
        if (builtOn.longValue() > 0) {
            throw new Problem(
                    GeneralProblem.CONFLICT,
                    "Part of it is approved, or something else builds on it; undo that first.");
        }
        GOES.forEach(sql -> bound(sql, made).executeUpdate());
        changes.appendAll(() -> made.stream()
                .map(o -> Change.restricted(type(o.kind()), o.id(), "deleted", "UNDO", new TakenBack(o.id(), run.id())))
                .toList());
    }

    private Query bound(String sql, List<LoadedObject> made) {
        Query query = entities.createNativeQuery(sql);
        bind(query, sql, "figures", Kind.OBSERVATION, made);
        bind(query, sql, "targets", Kind.TARGET, made);
        bind(query, sql, "ranges", Kind.RANGE, made);
        bind(query, sql, "indicators", Kind.INDICATOR, made);
        return query;
    }

    private static void bind(Query query, String sql, String name, Kind kind, List<LoadedObject> made) {
        if (sql.contains(":" + name)) {
            List<String> ids = made.stream()
                    .filter(o -> o.kind() == kind)
                    .map(LoadedObject::id)
                    .toList();
            query.setParameter(name, ids.isEmpty() ? List.of("") : ids);
        }
    }

    private static AggregateType type(Kind kind) {
        return switch (kind) {
            case INDICATOR -> AggregateType.of("performance", "indicator");
            case TARGET -> AggregateType.of("performance", "target");
            case RANGE -> AggregateType.of("performance", "expected-range");
            case OBSERVATION -> AggregateType.of("performance", "observation");
        };
    }
}
