package org.openscrutiny.performance.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.openscrutiny.chassis.outbox.AggregateType;
import org.openscrutiny.chassis.outbox.Change;
import org.openscrutiny.chassis.outbox.Changes;
import org.openscrutiny.chassis.problem.GeneralProblem;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.performance.exchange.Loaded.Kind;
import org.openscrutiny.performance.exchange.Loaded.LoadedObject;

/**
 * Takes back what an import made, while nothing of it is approved and nothing else builds on it: the same statements
 * for one object and for many.
 */
@ApplicationScoped
class ImportUndo {
    private static final List<String> MOVED = List.of(
            "select count(*) from observation where (vintage > 1 or state <> 'SUBMITTED') and id"
                    + made(Kind.OBSERVATION),
            "select count(*) from target where state <> 'SUBMITTED' and id" + made(Kind.TARGET),
            "select count(*) from indicator where state <> 'DRAFT' and id" + made(Kind.INDICATOR),
            builtOn("observation", Kind.OBSERVATION),
            builtOn("target", Kind.TARGET),
            builtOn("expected_range", Kind.RANGE));
    private static final List<String> REMOVE = List.of(
            gone("vintage where observation_id", Kind.OBSERVATION),
            gone("observation where id", Kind.OBSERVATION),
            gone("target where id", Kind.TARGET),
            gone("expected_range where id", Kind.RANGE),
            gone("definition_version where indicator_id", Kind.INDICATOR),
            gone("indicator where id", Kind.INDICATOR));

    private final ImportRecords records;
    private final ObjectParts parts;
    private final Changes changes;

    ImportUndo(ImportRecords records, ObjectParts parts, Changes changes) {
        this.records = records;
        this.parts = parts;
        this.changes = changes;
    }

    /** What is left of an object that was taken back. */
    record TakenBack(String id, String importId) {}

    /**
     * Removes what the import created.
     *
     * @throws Problem 409 when some of it is approved, published or built on, or when it moved what was there before
     */
    void undo(ImportRun run, Progress progress) {
        String importId = run.id();
        if (run.report().revised() > 0) {
            throw new Problem(
                    GeneralProblem.CONFLICT, "It changed what was there before; send a file that changes it back.");
        }
        if (MOVED.stream().anyMatch(count -> records.counted(count, importId) > 0)) {
            throw new Problem(
                    GeneralProblem.CONFLICT,
                    "Part of it is approved, or something else builds on it; undo that first.");
        }
        REMOVE.forEach(delete -> records.counted(delete, importId));
        List<LoadedObject> made =
                records.objects(importId).stream().filter(LoadedObject::created).toList();
        for (Kind kind : Kind.values()) {
            parts.of(
                    made,
                    kind,
                    progress,
                    ids -> changes.appendAll(() -> ids.stream()
                            .map(id ->
                                    Change.restricted(type(kind), id, "deleted", "UNDO", new TakenBack(id, importId)))
                            .toList()));
        }
    }

    private static String gone(String what, Kind kind) {
        return "with gone as (delete from " + what + made(kind) + " returning 1) select count(*) from gone";
    }

    private static String made(Kind kind) {
        return " in (select object_id from import_object where import_id = ? and kind = '" + kind.name()
                + "' and created)";
    }

    /** What somebody else made of an indicator of this import. */
    private static String builtOn(String table, Kind kind) {
        return "select count(*) from " + table + " where indicator_id" + made(Kind.INDICATOR) + " and not id"
                + made(kind);
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
