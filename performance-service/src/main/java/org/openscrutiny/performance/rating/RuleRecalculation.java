package org.openscrutiny.performance.rating;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes ratings again behind a change of a rule, some at a time; what is left stands in the database. */
@ApplicationScoped
class RuleRecalculation {
    private static final int TOGETHER = 500;

    private final RatingsDue due;

    RuleRecalculation(RatingsDue due) {
        this.due = due;
    }

    @Scheduled(every = "{performance.rerate.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void recalculate() {
        int made = TOGETHER;
        while (made > 0) {
            made = due.some(TOGETHER);
        }
    }
}
