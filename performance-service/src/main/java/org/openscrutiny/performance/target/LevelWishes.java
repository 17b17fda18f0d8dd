package org.openscrutiny.performance.target;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.openscrutiny.chassis.problem.GeneralProblem;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.performance.indicator.Indicator;
import org.openscrutiny.performance.indicator.IndicatorReads;

/** What the words of commands for targets and ranges stand for. */
@ApplicationScoped
class LevelWishes {
    private final ExpectedRanges ranges;
    private final IndicatorReads indicators;

    LevelWishes(ExpectedRanges ranges, IndicatorReads indicators) {
        this.ranges = ranges;
        this.indicators = indicators;
    }

    /**
     * A target.
     *
     * @throws Problem 422 for an unknown code or an unreadable year, 403 for an indicator of another owner
     */
    NewTarget target(EnterTarget words) {
        Indicator indicator = indicators.ofCommand(words.indicatorCode());
        return new NewTarget(
                indicator,
                words.areaCode(),
                YearReading.of(words.period(), indicator),
                words.effectiveFrom(),
                words.levels());
    }

    /**
     * A range.
     *
     * @throws Problem as for a target
     */
    NewExpectedRange range(EnterExpectedRange words) {
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
     * A range that is not there yet.
     *
     * @throws Problem as for a target, 409 where there is one
     */
    NewExpectedRange newRange(EnterExpectedRange words) {
        NewExpectedRange wish = range(words);
        YearKey key = wish.key();
        boolean taken = ranges.of(List.of(key.indicatorId()), List.of(key.areaCode())).stream()
                .anyMatch(r -> r.key().equals(key));
        if (taken) {
            throw new Problem(
                    GeneralProblem.CONFLICT,
                    "There is a range for " + key.period().label() + "; change it.");
        }
        return wish;
    }
}
