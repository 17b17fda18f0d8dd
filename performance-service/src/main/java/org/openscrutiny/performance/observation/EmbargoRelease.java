package org.openscrutiny.performance.observation;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Carries out the approver's publication when an embargo ends. What is due stands in the database, so a restart loses
 * nothing, and the rows are claimed under lock, so any number of replicas publish each figure once.
 */
@ApplicationScoped
public class EmbargoRelease {
    private static final int BATCH = 500;

    private final PublicationService publication;

    EmbargoRelease(PublicationService publication) {
        this.publication = publication;
    }

    @Scheduled(every = "{performance.release.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void release() {
        int published = BATCH;
        while (published == BATCH) {
            published = publication.releaseDue();
        }
    }
}
