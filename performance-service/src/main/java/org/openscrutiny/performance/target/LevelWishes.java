package org.openscrutiny.performance.target;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.openscrutiny.chassis.problem.Fault;
import org.openscrutiny.chassis.problem.GeneralProblem;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.performance.indicator.Indicator;
import org.openscrutiny.performance.indicator.IndicatorReads;
import org.openscrutiny.performance.period.Period;

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
     * @throws Problem 422 for an unknown code, or for an unreadable year with all that is wrong besides; 403 for an
     *     indicator of another owner
     */
    NewTarget target(EnterTarget words) {
        Indicator indicator = words.printedAt() == null
                ? indicators.ofCommand(words.indicatorCode())
                : indicators.ofPrint(words.indicatorCode());
        List<Fault> faults = new ArrayList<>();
        Period year = YearReading.of(words.period(), indicator, "/period", faults);
        if (year == null) {
            faults.addAll(TargetRules.faults(indicator.current().terms(), words.levels()));
            throw Problem.ruleBroken(faults);
        }
        return new NewTarget(indicator, words.areaCode(), year, words.effectiveFrom(), words.levels());
    }

    /**
     * A range.
     *
     * @throws Problem as for a target
     */
    NewExpectedRange range(EnterExpectedRange words) {
        Indicator indicator = indicators.ofCommand(words.indicatorCode());
        List<Fault> faults = new ArrayList<>();
        Period year = YearReading.of(words.period(), indicator, "/period", faults);
        if (year == null) {
            faults.addAll(NewExpectedRange.faults(indicator, words.expected(), words.lower(), words.upper()));
            throw Problem.ruleBroken(faults);
        }
        return new NewExpectedRange(indicator, words.areaCode(), year, words.expected(), words.lower(), words.upper());
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
