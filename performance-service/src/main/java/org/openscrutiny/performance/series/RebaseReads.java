package org.openscrutiny.performance.series;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.performance.indicator.Indicator;
import org.openscrutiny.performance.indicator.IndicatorReads;

/** Rebases as owners, approvers and clerks see them; what the caller does not see is not there. */
@ApplicationScoped
class RebaseReads {
    private final Rebases rebases;
    private final IndicatorReads indicators;

    RebaseReads(Rebases rebases, IndicatorReads indicators) {
        this.rebases = rebases;
        this.indicators = indicators;
    }

    /** The indicator, where the caller sees all of it. */
    Optional<Indicator> ifSeen(String indicatorId) {
        return indicators.ifSeen(indicatorId);
    }

    /**
     * The indicator, all of which the caller sees.
     *
     * @throws Problem 404
     */
    Indicator seen(String indicatorId) {
        return indicators.seen(indicatorId);
    }

    /**
     * The indicator that a proposal is for.
     *
     * @throws Problem 403 for one of another owner, 404 for one that is not there for the caller
     */
    Indicator commanded(String indicatorId) {
        return indicators.commanded(indicatorId, true);
    }

    List<Rebase> of(Indicator indicator) {
        return rebases.of(indicator.id());
    }

    /**
     * One rebase of an indicator that the caller sees.
     *
     * @throws Problem 404
     */
    Rebase one(Indicator indicator, int number) {
        return rebases.numbered(indicator.id(), number).orElseThrow(Problem::notFound);
    }
}
