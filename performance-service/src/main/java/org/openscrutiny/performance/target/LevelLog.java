package org.openscrutiny.performance.target;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.openscrutiny.chassis.outbox.AggregateType;
import org.openscrutiny.chassis.outbox.Change;
import org.openscrutiny.chassis.outbox.Changes;
import org.openscrutiny.performance.indicator.Indicator;
import org.openscrutiny.performance.indicator.Indicators;

/**
 * Writes targets and ranges into the change log, on no topic (D14). What is in force is public as soon as its indicator
 * is; everything else is for owner, approvers and clerks.
 */
@ApplicationScoped
class LevelLog {
    static final AggregateType TARGET = AggregateType.unsent("performance", "target");
    static final AggregateType RANGE = AggregateType.unsent("performance", "expected-range");

    private final Indicators indicators;
    private final Changes changes;

    LevelLog(Indicators indicators, Changes changes) {
        this.indicators = indicators;
        this.changes = changes;
    }

    /** Appends targets as they stand now, many with the same number of statements as one. */
    void targets(String command, Collection<Target> changed) {
        Map<String, Indicator> known = indicators(changed);
        changes.appendAll(() -> changed.stream()
                .map(t -> {
                    Indicator of = Objects.requireNonNull(known.get(t.indicatorId()));
                    return change(TARGET, command, t, of, TargetView.of(t, of.code()), TargetFullView.of(t, of.code()));
                })
                .toList());
    }

    /** The same for ranges. */
    void ranges(String command, Collection<ExpectedRange> changed) {
        Map<String, Indicator> known = indicators(changed);
        changes.appendAll(() -> changed.stream()
                .map(r -> {
                    Indicator of = Objects.requireNonNull(known.get(r.indicatorId()));
                    return change(
                            RANGE,
                            command,
                            r,
                            of,
                            ExpectedRangeView.of(r, of.code()),
                            ExpectedRangeFullView.of(r, of.code()));
                })
                .toList());
    }

    /** Appends that ranges went. */
    void gone(String command, Collection<ExpectedRange> ranges) {
        Map<String, Indicator> known = indicators(ranges);
        changes.appendAll(() -> ranges.stream()
                .map(r -> {
                    Indicator of = Objects.requireNonNull(known.get(r.indicatorId()));
                    Object fullView = ExpectedRangeFullView.of(r, of.code());
                    return of.published()
                            ? Change.deleted(RANGE, r.id(), "deleted", command, ExpectedRangeView.of(r, of.code()))
                                    .withFullView(fullView)
                            : Change.restricted(RANGE, r.id(), "deleted", command, fullView);
                })
                .toList());
    }

    private Map<String, Indicator> indicators(Collection<? extends YearLevel> levels) {
        return indicators.byIds(levels.stream().map(YearLevel::indicatorId).collect(Collectors.toSet()));
    }

    private static Change change(
            AggregateType type, String command, YearLevel level, Indicator indicator, Object view, Object fullView) {
        return level.inForce() && indicator.published()
                ? Change.published(type, level.id(), "updated", command, view).withFullView(fullView)
                : Change.restricted(type, level.id(), "updated", command, fullView);
    }
}
