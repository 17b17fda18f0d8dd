package org.openscrutiny.performance.target;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.Cursors;
import org.openscrutiny.chassis.problem.GeneralProblem;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.performance.indicator.Indicator;
import org.openscrutiny.performance.indicator.IndicatorReads;
import org.openscrutiny.performance.indicator.PrivilegedPage;

/** Targets and expected ranges as owners, approvers and clerks see them, and what a command's words stand for. */
@ApplicationScoped
class TargetReads {
    private final Targets targets;
    private final ExpectedRanges ranges;
    private final IndicatorReads indicators;
    private final PrivilegedPage pages;

    TargetReads(Targets targets, ExpectedRanges ranges, IndicatorReads indicators, PrivilegedPage pages) {
        this.targets = targets;
        this.ranges = ranges;
        this.indicators = indicators;
        this.pages = pages;
    }

    /** A row with the indicator it is for. */
    record Seen<T>(T row, Indicator indicator) {}

    /**
     * One target that the caller sees.
     *
     * @throws Problem 404
     */
    Seen<Target> target(String id) {
        Target target = targets.findByIdOptional(id).orElseThrow(Problem::notFound);
        return new Seen<>(target, indicators.seen(target.indicatorId()));
    }

    /**
     * One range that the caller sees.
     *
     * @throws Problem 404
     */
    Seen<ExpectedRange> range(String id) {
        ExpectedRange range = ranges.findByIdOptional(id).orElseThrow(Problem::notFound);
        return new Seen<>(range, indicators.seen(range.indicatorId()));
    }

    Response targets(@Nullable String indicator, @Nullable String limit, @Nullable String cursor) {
        Set<String> ids = indicators.ids(indicator);
        return pages.of(
                "targets " + indicators.scope(indicator),
                limit,
                cursor,
                (place, size) -> targets.page(ids, place, size),
                t -> new Cursors.Place(t.id(), t.id()),
                TargetView::of);
    }

    Response ranges(@Nullable String indicator, @Nullable String limit, @Nullable String cursor) {
        Set<String> ids = indicators.ids(indicator);
        return pages.of(
                "expected-ranges " + indicators.scope(indicator),
                limit,
                cursor,
                (place, size) -> ranges.page(ids, place, size),
                r -> new Cursors.Place(r.id(), r.id()),
                ExpectedRangeView::of);
    }

    /**
     * What a target's command stands for.
     *
     * @throws Problem 422 for an unknown code or an unreadable year, 403 for an indicator of another owner
     */
    NewTarget wish(EnterTarget words) {
        Indicator indicator = indicators.ofCommand(words.indicatorCode());
        return new NewTarget(
                indicator,
                words.areaCode(),
                YearReading.of(words.period(), indicator),
                words.effectiveFrom(),
                words.levels());
    }

    /**
     * What a range's command stands for.
     *
     * @throws Problem as for a target
     */
    NewExpectedRange wish(EnterExpectedRange words) {
        Indicator indicator = indicators.ofCommand(words.indicatorCode());
        return new NewExpectedRange(
                indicator,
                words.areaCode(),
                YearReading.of(words.period(), indicator),
                words.expected(),
                words.lower(),
                words.upper());
    }

    /**
     * Refuses a range where there is one.
     *
     * @throws Problem 409
     */
    void requireFree(YearKey key) {
        boolean taken = ranges.of(List.of(key.indicatorId()), List.of(key.areaCode())).stream()
                .anyMatch(r -> r.key().equals(key));
        if (taken) {
            throw new Problem(
                    GeneralProblem.CONFLICT,
                    "There is a range for " + key.period().label() + "; change it.");
        }
    }
}
