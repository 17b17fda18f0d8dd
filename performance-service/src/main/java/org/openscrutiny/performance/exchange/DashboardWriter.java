package org.openscrutiny.performance.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.exchange.Loaded.Kind;
import org.openscrutiny.performance.exchange.Loaded.LoadedObject;
import org.openscrutiny.performance.indicator.DefinitionTerms;
import org.openscrutiny.performance.indicator.DraftIndicator;
import org.openscrutiny.performance.indicator.Indicator;
import org.openscrutiny.performance.indicator.IndicatorService;
import org.openscrutiny.performance.observation.NewObservation;
import org.openscrutiny.performance.period.Period;
import org.openscrutiny.performance.target.ExpectedRange;
import org.openscrutiny.performance.target.ExpectedRangeService;
import org.openscrutiny.performance.target.NewExpectedRange;
import org.openscrutiny.performance.target.NewTarget;
import org.openscrutiny.performance.target.RangeNumbers;
import org.openscrutiny.performance.target.Target;
import org.openscrutiny.performance.target.TargetLevels;
import org.openscrutiny.performance.target.TargetSource;

/** Writes the rows of a printed dashboard that load, all at once: the number of statements is theirs together. */
@ApplicationScoped
class DashboardWriter {
    private final IndicatorService indicators;
    private final TargetWriter targets;
    private final ExpectedRangeService ranges;
    private final FigureWriter figures;

    DashboardWriter(
            IndicatorService indicators, TargetWriter targets, ExpectedRangeService ranges, FigureWriter figures) {
        this.indicators = indicators;
        this.targets = targets;
        this.ranges = ranges;
        this.figures = figures;
    }

    /** What was written or stood already, with the indicators by their codes. */
    record Written(Map<String, Indicator> indicators, List<LoadedObject> objects) {
        Indicator indicator(String code) {
            return Objects.requireNonNull(indicators.get(code));
        }
    }

    Written write(List<DashboardEntry> entries, Standing standing, String area, LoadOrder order) {
        String actor = order.actor();
        List<LoadedObject> objects = new ArrayList<>();
        Map<String, Indicator> known = indicators(entries, standing, area, actor, objects);
        targets(entries, known, area, order, objects);
        ranges(entries, known, standing, area, actor, objects);
        List<NewObservation> wishes = new ArrayList<>();
        for (DashboardEntry entry : entries) {
            Indicator indicator = Objects.requireNonNull(known.get(entry.code()));
            entry.figures().forEach(f -> wishes.add(NewObservation.total(indicator, area, f.period(), f.figure())));
        }
        objects.addAll(figures.submit(wishes, order));
        return new Written(known, objects);
    }

    private Map<String, Indicator> indicators(
            List<DashboardEntry> entries, Standing standing, String area, String actor, List<LoadedObject> objects) {
        Map<String, Indicator> known = new HashMap<>();
        List<DraftIndicator> wishes = new ArrayList<>();
        for (DashboardEntry entry : entries) {
            Indicator present = standing.indicator(entry.code()).orElse(null);
            if (present == null) {
                wishes.add(draft(entry, area));
            } else {
                known.put(entry.code(), present);
                objects.add(LoadedObject.left(Kind.INDICATOR, present.id()));
            }
        }
        if (!wishes.isEmpty()) {
            List<Indicator> made = indicators.draft(wishes, actor);
            indicators.submitDefinitions(made, actor);
            made.forEach(indicator -> {
                known.put(indicator.code(), indicator);
                objects.add(LoadedObject.made(Kind.INDICATOR, indicator.id()));
            });
        }
        return known;
    }

    private void targets(
            List<DashboardEntry> entries,
            Map<String, Indicator> known,
            String area,
            LoadOrder order,
            List<LoadedObject> objects) {
        List<TargetWriter.Wish> wishes = new ArrayList<>();
        for (DashboardEntry entry : entries) {
            if (entry.activity()) {
                continue;
            }
            Indicator indicator = Objects.requireNonNull(known.get(entry.code()));
            Period year = entry.reading().targetPeriod();
            Target present = entry.target();
            NewTarget target = new NewTarget(indicator, area, year, null, levels(entry, present));
            wishes.add(new TargetWriter.Wish(target, present, entry.targetMoves()));
        }
        objects.addAll(targets.submit(wishes, order));
    }

    private void ranges(
            List<DashboardEntry> entries,
            Map<String, Indicator> known,
            Standing standing,
            String area,
            String actor,
            List<LoadedObject> objects) {
        List<NewExpectedRange> wishes = new ArrayList<>();
        Map<String, RangeNumbers> before = new HashMap<>();
        for (DashboardEntry entry : entries) {
            if (entry.activity() && entry.rangeMoves()) {
                Indicator indicator = Objects.requireNonNull(known.get(entry.code()));
                Period year = entry.reading().targetPeriod();
                ExpectedRange present = standing.range(indicator, area, year.key());
                wishes.add(new NewExpectedRange(
                        indicator,
                        area,
                        year,
                        entry.reading().target().value(),
                        present == null ? null : present.lower(),
                        present == null ? null : present.upper()));
                if (present != null) {
                    before.put(present.id(), RangeNumbers.of(present));
                }
            }
        }
        if (!wishes.isEmpty()) {
            ranges.set(wishes, actor).forEach(range -> {
                RangeNumbers moved = before.get(range.id());
                objects.add(
                        moved == null
                                ? LoadedObject.made(Kind.RANGE, range.id())
                                : LoadedObject.moved(Kind.RANGE, range.id(), moved));
            });
        }
    }

    /** Level and floor as printed; what else was set, above all the phasing, stays. */
    private static TargetLevels levels(DashboardEntry entry, @Nullable Target present) {
        DashboardReading reading = entry.reading();
        TargetLevels before = present == null ? TargetLevels.unphased(null, null) : present.levels();
        String lines = reading.sourceLines().isEmpty() ? null : "lines " + reading.sourceLines();
        return new TargetLevels(
                reading.target().value(),
                Operator.target(reading.target().operator()),
                reading.floor().value(),
                before.amber(),
                before.red(),
                before.phasing(),
                before.startLevel(),
                before.profile(),
                before.table(),
                new TargetSource("Printed dashboard", null, lines));
    }

    private static DraftIndicator draft(DashboardEntry entry, String area) {
        IndicatorDraft draft = entry.draft();
        return new DraftIndicator(
                draft.code(),
                draft.name(),
                draft.role(),
                null,
                null,
                draft.heading(),
                null,
                List.of(area),
                terms(draft, entry.reading().targetPeriod()));
    }

    /** The definition a printed row gives, in force from the first day of its year. */
    static DefinitionTerms terms(IndicatorDraft draft, Period year) {
        return new DefinitionTerms(
                year.start(),
                null,
                null,
                null,
                draft.kind(),
                draft.basis(),
                draft.windowMonths(),
                draft.frequency(),
                draft.calendar(),
                draft.lagMonths(),
                draft.unit(),
                null,
                draft.publishedScale(),
                null,
                draft.bounded(),
                draft.polarity(),
                draft.ruleFamily(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
