package org.openscrutiny.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Keeps one service running until it is told to stop: a process that died is started again, after pauses that grow while
 * it keeps dying, and one that is stopped on purpose stays away until that ends.
 */
final class ServiceKeeper implements AutoCloseable {
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration SETTLED = Duration.ofMinutes(1);
    private static final Duration LOOK = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 5;

    private final Service service;
    private final Supplier<ServiceProcess> starter;
    private final Halts halts;
    private final PrintStream out;
    private ServiceProcess process;
    private boolean stopping;

    /** Starts the service; what follows its death begins with {@link #watch}. */
    ServiceKeeper(Service service, Supplier<ServiceProcess> starter, Halts halts, PrintStream out) {
        this.service = service;
        this.starter = starter;
        this.halts = halts;
        this.out = out;
        this.process = starter.get();
    }

    /** Waits until the service is ready, or throws {@link NotStarted}. */
    void awaitReady(int managementPort) {
        current().awaitReady(managementPort);
    }

    /** From now on starts it again when it dies. */
    void watch() {
        Thread.ofPlatform().daemon().name("keeper-of-" + service.module()).start(this::keep);
    }

    @Override
    public void close() {
        ServiceProcess last;
        synchronized (this) {
            stopping = true;
            last = process;
        }
        last.close();
    }

    private void keep() {
        int deaths = 0;
        while (!isStopping()) {
            ServiceProcess running = current();
            long begun = System.nanoTime();
            Waiting.until(LOOK, () -> isStopping() || halts.has(service) || !running.isAlive());
            if (isStopping()) {
                return;
            }
            if (halts.has(service)) {
                deaths = 0;
                stayAway(running);
            } else if (!running.isAlive()) {
                deaths = System.nanoTime() - begun > SETTLED.toNanos() ? 1 : deaths + 1;
                pauseAfter(deaths, running);
            } else {
                continue;
            }
            startAgain();
        }
    }

    private void stayAway(ServiceProcess running) {
        running.close();
        out.println(service.module() + " is stopped; deploy/up start " + service.module() + " brings it back.");
        while (!isStopping() && halts.has(service)) {
            Waiting.until(LOOK, () -> isStopping() || !halts.has(service));
        }
    }

    private void pauseAfter(int deaths, ServiceProcess dead) {
        Duration doubled = Duration.ofSeconds(1L << Math.min(deaths - 1, MOST_DOUBLINGS));
        Duration pause = doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
        out.println(service.module() + " ended with exit code " + dead.exitCode() + " and is started again in "
                + pause.toSeconds() + " s; its last words are in " + dead.log() + ".1");
        Waiting.until(pause, this::isStopping);
    }

    private synchronized void startAgain() {
        if (!stopping) {
            process = starter.get();
        }
    }

    private synchronized ServiceProcess current() {
        return process;
    }

    private synchronized boolean isStopping() {
        return stopping;
    }
}
