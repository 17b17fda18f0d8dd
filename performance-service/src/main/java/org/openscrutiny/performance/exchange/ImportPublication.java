package org.openscrutiny.performance.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
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
    private final ImportRecords records;
    private final Indicators indicators;
    private final IndicatorService indicatorService;
    private final Targets targets;
    private final TargetService targetService;
    private final Observations observations;
    private final PublicationService publications;
    private final PrintedJudgements judgements;

    ImportPublication(
            ImportRecords records,
            Indicators indicators,
            IndicatorService indicatorService,
            Targets targets,
            TargetService targetService,
            Observations observations,
            PublicationService publications,
            PrintedJudgements judgements) {
        this.records = records;
        this.indicators = indicators;
        this.indicatorService = indicatorService;
        this.targets = targets;
        this.targetService = targetService;
        this.observations = observations;
        this.publications = publications;
        this.judgements = judgements;
    }

    /** Under an embargo the figures wait, indicators and targets do not. */
    void approve(ImportRun run, @Nullable Instant publishAt, String actor) {
        List<LoadedObject> objects = records.objects(run.id());
        List<Indicator> drafts = drafts(objects);
        List<Indicator> undefined = drafts.stream()
                .filter(i -> i.definitions().getLast().state() == DefinitionState.SUBMITTED)
                .toList();
        indicatorService.approveDefinitions(undefined, actor);
        indicatorService.activate(drafts);
        targetService.approve(submittedTargets(objects), actor);
        List<Observation> published = publications.approve(submittedFigures(objects), publishAt, actor);
        if (published.stream().allMatch(o -> o.state() == VintageState.PUBLISHED)) {
            judgements.keep(run, actor, null);
        }
    }

    void recordAsPrinted(ImportRun run, Instant publishedAt, String actor) {
        List<LoadedObject> objects = records.objects(run.id());
        indicatorService.recordAsPrinted(drafts(objects), actor);
        targetService.takeAsPrinted(submittedTargets(objects), actor);
        publications.recordAsPrinted(
                submittedFigures(objects), publishedAt, new Source(null, run.source(), null, null), actor);
        judgements.keep(run, actor, publishedAt);
    }

    private List<Indicator> drafts(List<LoadedObject> objects) {
        return of(objects, Kind.INDICATOR, "id in ?1 order by code", indicators::list).stream()
                .filter(i -> i.state() == IndicatorState.DRAFT)
                .toList();
    }

    private List<Target> submittedTargets(List<LoadedObject> objects) {
        return of(objects, Kind.TARGET, "id in ?1 order by id", targets::list).stream()
                .filter(t -> t.state() == TargetStage.SUBMITTED)
                .toList();
    }

    private List<Observation> submittedFigures(List<LoadedObject> objects) {
        return of(objects, Kind.OBSERVATION, "id in ?1 order by id", observations::list).stream()
                .filter(o -> o.state() == VintageState.SUBMITTED)
                .toList();
    }

    private static <T> List<T> of(
            List<LoadedObject> objects, Kind kind, String query, BiFunction<String, Collection<String>, List<T>> read) {
        List<String> ids = objects.stream()
                .filter(o -> o.kind() == kind)
                .map(LoadedObject::id)
                .toList();
        return ids.isEmpty() ? List.of() : read.apply(query, ids);
    }
}
