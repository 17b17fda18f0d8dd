package org.openscrutiny.chassis.outbox;

import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * A thread that sweeps until nothing is left, then waits for a wake-up or a second. A failure backs off from
 * one second to thirty and is logged once, as is the recovery; shutdown finishes the batch in hand.
 */
final class WorkLoop {

    /** One pass over the queue. */
    interface Sweep {
        int run() throws SQLException;
    }

    private static final Logger LOG = Logger.getLogger(WorkLoop.class);
    private static final long IDLE_MILLIS = 1_000;
    private static final long LONGEST_BACKOFF_MILLIS = 30_000;
    private static final long STOP_MILLIS = 15_000;

    private final Semaphore wakeUp = new Semaphore(0);
    private final Thread thread;
    private final String name;
    private final Sweep sweep;
    private volatile boolean running = true;
    private long backoff;

    WorkLoop(String name, Sweep sweep) {
        this.name = name;
        this.sweep = sweep;
        this.thread = Thread.ofPlatform().name(name).daemon(true).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    void wake() {
        if (wakeUp.availablePermits() == 0) {
            wakeUp.release();
        }
    }

    void stop() throws InterruptedException {
        running = false;
        wake();
        thread.join(STOP_MILLIS);
    }

    private void run() {
        while (running) {
            try {
                int done = sweep.run();
                recovered();
                if (done == 0) {
                    pause(IDLE_MILLIS);
                }
            } catch (SQLException | RuntimeException | Error e) {
                // An error too: a thread that is gone would leave the queue for ever and nobody would see it.
                failed(e);
                if (running) {
                    pause(backoff);
                }
            }
        }
    }

    private void pause(long millis) {
        try {
            if (wakeUp.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
                wakeUp.drainPermits();
            }
        } catch (InterruptedException e) {
            running = false;
            Thread.currentThread().interrupt();
        }
    }

    private void failed(Throwable e) {
        if (backoff == 0) {
            LOG.warnf("%s cannot go on and will try again: %s", name, e.getMessage());
            LOG.debug(name, e);
        }
        backoff = Math.min(LONGEST_BACKOFF_MILLIS, backoff == 0 ? 1_000 : backoff * 2);
    }

    private void recovered() {
        if (backoff > 0) {
            LOG.infof("%s goes on", name);
            backoff = 0;
        }
    }
}
