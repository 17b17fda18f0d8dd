package org.openscrutiny.performance.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openscrutiny.chassis.outbox.AggregateType;
import org.openscrutiny.chassis.outbox.Change;
import org.openscrutiny.chassis.outbox.Changes;
import org.openscrutiny.chassis.problem.GeneralProblem;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.performance.exchange.Loaded.Kind;
import org.openscrutiny.performance.exchange.Loaded.LoadedObject;
import org.openscrutiny.performance.observation.ObservationEvent;
import org.openscrutiny.performance.observation.Observations;
import org.openscrutiny.performance.target.ExpectedRangeService;
import org.openscrutiny.performance.target.RangeNumbers;
import org.openscrutiny.performance.target.TargetNumbers;
import org.openscrutiny.performance.target.TargetService;

/**
 * Takes back what an import did, while nothing of it is published and nothing else builds on it: what it made goes, what
 * it moved is again what it was. Expected ranges, which no approval holds back, are withdrawn from the public. The same
 * statements for one object and for many.
 */
@ApplicationScoped
class ImportUndo {
    private static final String TOUCHED =
            " t join import_object m on m.object_id = t.id and m.import_id = ? and (m.created or m.before is not null)"
                    + " and m.kind = ";

    /** Held until the end, so that no release of an embargo and no approval comes in between. */
    private static final List<String> LOCKED =
            List.of(locked("observation", Kind.OBSERVATION), locked("target", Kind.TARGET));

    private static final List<String> STANDS = List.of(
            counted("observation", Kind.OBSERVATION)
                    + " where t.state not in ('SUBMITTED', 'RETURNED', 'APPROVED')"
                    + " or t.vintage <> coalesce((m.before #>> '{}')::int, 0) + 1",
            counted("target", Kind.TARGET) + " where t.state <> 'SUBMITTED'",
            counted("expected_range", Kind.RANGE)
                    + " where t.row_version <> coalesce((m.before ->> 'rowVersion')::bigint + 1, 0)",
            counted("indicator", Kind.INDICATOR) + " where t.state <> 'DRAFT'",
            """
            select count(*) from import_object mine join import_run r on r.id = mine.import_id
            join import_object o on o.kind = mine.kind and o.object_id = mine.object_id and o.before is not null
            join import_run later on later.id = o.import_id and later.state <> 'UNDONE'
                and (later.settled_at, later.id) > (r.settled_at, r.id)
            where mine.import_id = ? and (mine.created or mine.before is not null)""",
            "select count(*) from figure_check where observation_id" + made(Kind.OBSERVATION),
            builtOn("observation", Kind.OBSERVATION),
            builtOn("target", Kind.TARGET),
            builtOn("expected_range", Kind.RANGE));
    private static final List<String> BACK = List.of("""
            with gone as (delete from vintage v using import_object m
                where m.import_id = ? and m.kind = 'OBSERVATION' and m.before is not null
                and v.observation_id = m.object_id and v.number > (m.before #>> '{}')::int returning 1)
            select count(*) from gone""", """
            with back as (update observation o
                set vintage = v.number, state = v.state, row_version = o.row_version + 1
                from import_object m
                join vintage v on v.observation_id = m.object_id and v.number = (m.before #>> '{}')::int
                where m.import_id = ? and m.kind = 'OBSERVATION' and m.object_id = o.id returning 1)
            select count(*) from back""");
    private static final List<String> REMOVE = List.of(
            gone("vintage where observation_id", Kind.OBSERVATION),
            gone("observation where id", Kind.OBSERVATION),
            gone("target where id", Kind.TARGET),
            gone("definition_version where indicator_id", Kind.INDICATOR),
            gone("indicator where id", Kind.INDICATOR));

    private final ImportRecords records;
    private final ObjectParts parts;
    private final TargetService targets;
    private final ExpectedRangeService ranges;
    private final Observations observations;
    private final Changes changes;

    ImportUndo(
            ImportRecords records,
            ObjectParts parts,
            TargetService targets,
            ExpectedRangeService ranges,
            Observations observations,
            Changes changes) {
        this.records = records;
        this.parts = parts;
        this.targets = targets;
        this.ranges = ranges;
        this.observations = observations;
        this.changes = changes;
    }

    /** What is left of an object that was taken back. */
    record TakenBack(String id, String importId) {}

    /**
     * Takes back what the import did.
     *
     * @throws Problem 409 when some of it is published, in force or built on
     */
    void undo(ImportRun run, Progress progress) {
        String importId = run.id();
        LOCKED.forEach(lock -> records.counted(lock, importId));
        if (STANDS.stream().anyMatch(count -> records.counted(count, importId) > 0)) {
            throw new Problem(
                    GeneralProblem.CONFLICT,
                    "Part of it is published, in force or changed since, or something else builds on it; undo that first.");
        }
        List<LoadedObject> touched =
                records.objects(importId).stream().filter(LoadedObject::touched).toList();
        Map<String, LoadedObject> byId =
                touched.stream().collect(Collectors.toMap(LoadedObject::id, Function.identity()));
        parts.of(touched, Kind.TARGET, progress, ids -> targets.takeBack(before(ids, byId, TargetNumbers.class)));
        parts.of(touched, Kind.RANGE, progress, ids -> {
            ranges.takeBack(before(ids, byId, RangeNumbers.class));
            ranges.remove(made(ids, byId));
        });
        // What follows goes past the session, which would go on with what it read before.
        observations.flush();
        observations.getEntityManager().clear();
        BACK.forEach(update -> records.counted(update, importId));
        REMOVE.forEach(delete -> records.counted(delete, importId));
        for (Kind kind : List.of(Kind.INDICATOR, Kind.TARGET, Kind.OBSERVATION)) {
            parts.of(touched, kind, progress, ids -> append(kind, ids, byId, importId));
        }
    }

    private void append(Kind kind, List<String> ids, Map<String, LoadedObject> byId, String importId) {
        Collection<String> back =
                kind == Kind.OBSERVATION ? before(ids, byId, Integer.class).keySet() : List.of();
        var figures = observations.byIds(back).values();
        changes.appendAll(() -> Stream.concat(
                        figures.stream().map(figure -> ObservationEvent.restricted("UNDO", figure)),
                        made(ids, byId).stream()
                                .map(id -> Change.restricted(
                                        type(kind), id, "deleted", "UNDO", new TakenBack(id, importId))))
                .toList());
    }

    private static List<String> made(List<String> ids, Map<String, LoadedObject> byId) {
        return ids.stream()
                .filter(id -> Objects.requireNonNull(byId.get(id)).created())
                .toList();
    }

    /** What the objects were that the import moved, by their ids. */
    private static <T> Map<String, T> before(List<String> ids, Map<String, LoadedObject> byId, Class<T> type) {
        Map<String, T> before = new HashMap<>();
        for (String id : ids) {
            Object was = Objects.requireNonNull(byId.get(id)).before();
            if (was != null) {
                before.put(id, type.cast(was));
            }
        }
        return before;
    }

    private static String counted(String table, Kind kind) {
        return "select count(*) from " + table + TOUCHED + "'" + kind.name() + "'";
    }

    private static String locked(String table, Kind kind) {
        return "select count(*) from (select t.id from " + table + TOUCHED + "'" + kind.name()
                + "' for update of t) held";
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
            case TARGET -> AggregateType.unsent("performance", "target");
            case RANGE -> AggregateType.unsent("performance", "expected-range");
            case OBSERVATION -> ObservationEvent.TYPE;
        };
    }
}
