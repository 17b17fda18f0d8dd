package org.openscrutiny.performance.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.openscrutiny.chassis.outbox.AggregateType;
import org.openscrutiny.chassis.outbox.Change;
import org.openscrutiny.chassis.outbox.Changes;
import org.openscrutiny.chassis.problem.GeneralProblem;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.performance.exchange.Loaded.Kind;
import org.openscrutiny.performance.exchange.Loaded.LoadedObject;
import org.openscrutiny.performance.indicator.Indicator;
import org.openscrutiny.performance.indicator.IndicatorState;
import org.openscrutiny.performance.indicator.Indicators;
import org.openscrutiny.performance.observation.Observation;
import org.openscrutiny.performance.observation.Observations;
import org.openscrutiny.performance.observation.VintageState;
import org.openscrutiny.performance.target.ExpectedRange;
import org.openscrutiny.performance.target.ExpectedRanges;
import org.openscrutiny.performance.target.Target;
import org.openscrutiny.performance.target.TargetStage;
import org.openscrutiny.performance.target.Targets;

/** Takes back what an import made, while nothing of it is approved and nothing else builds on it. */
@ApplicationScoped
class ImportUndo {
    private static final String BY_ID = "id in ?1 order by id";
    private static final String OTHERS = "indicatorId in ?1 and id not in ?2";

    private final ImportRecords records;
    private final Indicators indicators;
    private final Targets targets;
    private final ExpectedRanges ranges;
    private final Observations observations;
    private final EntityManager entities;
    private final Changes changes;

    ImportUndo(
            ImportRecords records,
            Indicators indicators,
            Targets targets,
            ExpectedRanges ranges,
            Observations observations,
            EntityManager entities,
            Changes changes) {
        this.records = records;
        this.indicators = indicators;
        this.targets = targets;
        this.ranges = ranges;
        this.observations = observations;
        this.entities = entities;
        this.changes = changes;
    }

    /** What is left of an object that was taken back. */
    record TakenBack(String id, String importId) {}

    /**
     * Removes what the import created.
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
        List<Observation> figures = observations.list(BY_ID, ids(made, Kind.OBSERVATION));
        List<Target> levels = targets.list(BY_ID, ids(made, Kind.TARGET));
        List<ExpectedRange> expected = ranges.list(BY_ID, ids(made, Kind.RANGE));
        List<Indicator> drafts = indicators.list(BY_ID, ids(made, Kind.INDICATOR));
        refuseBuiltOn(made, figures, levels, drafts);
        figures.forEach(figure -> {
            figure.vintages().forEach(entities::remove);
            entities.remove(figure);
        });
        levels.forEach(entities::remove);
        expected.forEach(entities::remove);
        drafts.forEach(draft -> {
            draft.definitions().forEach(entities::remove);
            entities.remove(draft);
        });
        changes.appendAll(() -> made.stream()
                .map(o -> Change.restricted(type(o.kind()), o.id(), "deleted", "UNDO", new TakenBack(o.id(), run.id())))
                .toList());
    }

    private void refuseBuiltOn(
            List<LoadedObject> made, List<Observation> figures, List<Target> levels, List<Indicator> drafts) {
        boolean moved = figures.stream().anyMatch(o -> o.vintage() > 1 || o.state() != VintageState.SUBMITTED)
                || levels.stream().anyMatch(t -> t.state() != TargetStage.SUBMITTED)
                || drafts.stream().anyMatch(i -> i.state() != IndicatorState.DRAFT);
        List<String> ids = ids(made, Kind.INDICATOR);
        long others = observations.count(OTHERS, ids, ids(made, Kind.OBSERVATION))
                + targets.count(OTHERS, ids, ids(made, Kind.TARGET))
                + ranges.count(OTHERS, ids, ids(made, Kind.RANGE));
        if (moved || others > 0) {
            throw new Problem(
                    GeneralProblem.CONFLICT,
                    "Part of it is approved, or something else builds on it; undo that first.");
        }
    }

    private static List<String> ids(List<LoadedObject> made, Kind kind) {
        return made.stream().filter(o -> o.kind() == kind).map(LoadedObject::id).toList();
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
