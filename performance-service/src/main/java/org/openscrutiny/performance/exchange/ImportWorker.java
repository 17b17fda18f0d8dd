package org.openscrutiny.performance.exchange;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import org.jboss.logging.Logger;
import org.openscrutiny.chassis.problem.GeneralProblem;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.performance.exchange.ImportTasks.Taken;

/**
 * Carries out the steps of large files, one at a time in each replica.
 *
 * <ol>
 *   <li>The command queues a task and answers 202.
 *   <li>A worker locks the task with an advisory lock of its connection and counts the attempt.
 *   <li>The step runs whole in one transaction, which takes the task away as well; progress goes over the connection
 *       of the lock, outside of that transaction.
 *   <li>A problem ends the task and stands at the import; after a crash the lock is free and the task is begun again,
 *       three times at most.
 * </ol>
 */
@ApplicationScoped
class ImportWorker {
    private static final Logger LOG = Logger.getLogger(ImportWorker.class);
    private static final int MOST_ATTEMPTS = 3;

    private final AgroalDataSource database;
    private final ImportTasks tasks;
    private final ImportSteps steps;
    private final CurrentIdentityAssociation identity;

    ImportWorker(
            @DataSource("worker") AgroalDataSource database,
            ImportTasks tasks,
            ImportSteps steps,
            CurrentIdentityAssociation identity) {
        this.database = database;
        this.tasks = tasks;
        this.steps = steps;
        this.identity = identity;
    }

    @Scheduled(every = "{performance.import.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void work() throws SQLException {
        try (Connection connection = database.getConnection()) {
            for (String importId : tasks.waiting(connection)) {
                if (tasks.lock(connection, importId)) {
                    try {
                        work(connection, importId);
                    } finally {
                        tasks.unlock(connection, importId);
                    }
                }
            }
        }
    }

    private void work(Connection connection, String importId) throws SQLException {
        Taken task = tasks.take(connection, importId);
        if (task == null) {
            return;
        }
        ImportOrder order = task.order();
        identity.setIdentity(QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(order.actor()))
                .build());
        if (task.attempts() > MOST_ATTEMPTS) {
            steps.failed(
                    importId,
                    order.step(),
                    new Problem(
                            GeneralProblem.INTERNAL, "The step was broken off three times; nothing of it is done."));
            return;
        }
        try {
            steps.carryOut(
                    importId,
                    order,
                    new SpacedProgress((done, total) -> tasks.reached(connection, importId, done, total)));
        } catch (Problem problem) {
            steps.failed(importId, order.step(), problem);
        } catch (RuntimeException broken) {
            LOG.errorf(broken, "step of an import broken off import=%s step=%s", importId, order.step());
        }
    }
}
