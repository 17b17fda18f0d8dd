package org.openscrutiny.performance.indicator;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Carries out the approver's word on the first day of a definition that was approved before it. What is due stands in the
 * database, so a restart loses nothing, and the rows are claimed under lock, so any number of replicas do it once.
 */
@ApplicationScoped
class DefinitionStart {
    private static final int BATCH = 500;

    private final IndicatorService service;

    DefinitionStart(IndicatorService service) {
        this.service = service;
    }

    @Scheduled(every = "{performance.release.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void start() {
        int begun = BATCH;
        while (begun == BATCH) {
            begun = service.takeEffectDue();
        }
    }
}
