package org.openscrutiny.performance.exchange;

import static org.openscrutiny.chassis.store.Holds.texts;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.performance.exchange.Loaded.Kind;
import org.openscrutiny.performance.exchange.Loaded.LoadedObject;
import org.openscrutiny.performance.indicator.DefinitionState;
import org.openscrutiny.performance.indicator.Indicator;
import org.openscrutiny.performance.indicator.IndicatorService;
import org.openscrutiny.performance.indicator.IndicatorState;
import org.openscrutiny.performance.indicator.Indicators;
import org.openscrutiny.performance.observation.Observation;
import org.openscrutiny.performance.observation.Observations;
import org.openscrutiny.performance.observation.PublicationService;
import org.openscrutiny.performance.observation.Source;
import org.openscrutiny.performance.observation.VintageState;
import org.openscrutiny.performance.target.Target;
import org.openscrutiny.performance.target.TargetService;
import org.openscrutiny.performance.target.TargetStage;
import org.openscrutiny.performance.target.Targets;

/** Publishes what the rows of an import stand for: first the indicators, then the targets, then the figures. */
@ApplicationScoped
class ImportPublication {
    private static final String AT_ONCE = """
            select (select count(*) from indicator i join import_object o on o.object_id = i.id and o.import_id = ?
                    where o.kind = 'INDICATOR' and i.state = 'DRAFT')
                + (select count(*) from target t join import_object o on o.object_id = t.id and o.import_id = ?
                    where o.kind = 'TARGET' and t.state = 'SUBMITTED')""";

    private final ImportRecords records;
    private final Indicators indicators;
    private final IndicatorService indicatorService;
    private final Targets targets;
    private final TargetService targetService;
    private final Observations observations;
    private final PublicationService publications;
    private final ObjectParts parts;
    private final Clock clock;

    ImportPublication(
            ImportRecords records,
            Indicators indicators,
            IndicatorService indicatorService,
            Targets targets,
            TargetService targetService,
            Observations observations,
            PublicationService publications,
            ObjectParts parts,
            Clock clock) {
        this.records = records;
        this.indicators = indicators;
        this.indicatorService = indicatorService;
        this.targets = targets;
        this.targetService = targetService;
        this.observations = observations;
        this.publications = publications;
        this.parts = parts;
        this.clock = clock;
    }

    /**
     * Under an embargo figures wait; an import of indicators or targets that are still to be approved takes none, since
     * these would be public at once.
     *
     * @return whether all its figures are public now
     * @throws Problem 422 NOT_EMBARGOED
     */
    boolean approve(String importId, @Nullable Instant publishAt, String actor, Progress progress) {
        if (publishAt != null && publishAt.isAfter(clock.instant()) && records.counted(AT_ONCE, importId) > 0) {
            throw Problem.ruleBroken(
                    "/publishAt",
                    "NOT_EMBARGOED",
                    "The import holds indicators or targets that are not approved, and these are public as soon as they"
                            + " are: approve them first, or leave publishAt out.");
        }
        List<LoadedObject> objects = records.objects(importId);
        parts.of(objects, Kind.INDICATOR, progress, ids -> {
            List<Indicator> drafts = drafts(ids);
            indicatorService.approveDefinitions(
                    drafts.stream()
                            .filter(i -> i.definitions().getLast().state() == DefinitionState.SUBMITTED)
                            .toList(),
                    actor);
            indicatorService.activate(drafts);
        });
        parts.of(objects, Kind.TARGET, progress, ids -> targetService.approve(submittedTargets(ids), actor));
        AtomicBoolean all = new AtomicBoolean(true);
        parts.of(objects, Kind.OBSERVATION, progress, ids -> {
            if (!publications.approve(submittedFigures(ids), publishAt, actor).stream()
                    .allMatch(o -> o.state() == VintageState.PUBLISHED)) {
                all.set(false);
            }
        });
        return all.get();
    }

    void recordAsPrinted(String importId, Instant publishedAt, String source, String actor, Progress progress) {
        List<LoadedObject> objects = records.objects(importId);
        parts.of(objects, Kind.INDICATOR, progress, ids -> indicatorService.recordAsPrinted(drafts(ids), actor));
        parts.of(
                objects,
                Kind.TARGET,
                progress,
                ids -> targetService.recordAsPrinted(submittedTargets(ids), publishedAt, null, actor));
        parts.of(
                objects,
                Kind.OBSERVATION,
                progress,
                ids -> publications.recordAsPrinted(
                        submittedFigures(ids), publishedAt, new Source(null, source, null, null), actor));
    }

    private List<Indicator> drafts(List<String> ids) {
        return indicators.list("holds(?1, id) order by code", (Object) texts(ids)).stream()
                .filter(i -> i.state() == IndicatorState.DRAFT)
                .toList();
    }

    private List<Target> submittedTargets(List<String> ids) {
        return targets.list("holds(?1, id) order by id", (Object) texts(ids)).stream()
                .filter(t -> t.state() == TargetStage.SUBMITTED)
                .toList();
    }

    private List<Observation> submittedFigures(List<String> ids) {
        return observations.list("holds(?1, id) order by id", (Object) texts(ids)).stream()
                .filter(o -> o.state() == VintageState.SUBMITTED)
                .toList();
    }
}
