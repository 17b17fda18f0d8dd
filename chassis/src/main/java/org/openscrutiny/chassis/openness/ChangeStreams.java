package org.openscrutiny.chassis.openness;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.openscrutiny.chassis.outbox.ChangesStamped;
import org.openscrutiny.chassis.problem.GeneralProblem;
import org.openscrutiny.chassis.problem.Problem;

/**
 * Sends the stamped public changes to all open streams: one thread reads a page after each cursor, once for all
 * streams that stand at the same place, when the sequencer of this process has stamped or a quarter of a second later,
 * for what other replicas stamped.
 */
@ApplicationScoped
class ChangeStreams {

    private static final Logger LOG = Logger.getLogger(ChangeStreams.class);
    private static final int PAGE = 25;
    private static final long TICK_MILLIS = 250;
    private static final long STOP_MILLIS = 5_000;

    private final ChangeFeed feed;
    private final int most;
    private final int mostOfCaller;
    private final Set<ChangeSubscriber> subscribers = ConcurrentHashMap.newKeySet();
    private final Semaphore wakeUp = new Semaphore(0);
    private final Thread thread =
            Thread.ofPlatform().name("change-streams").daemon(true).unstarted(this::run);
    private volatile boolean running = true;
    private boolean blind;

    ChangeStreams(
            ChangeFeed feed,
            @ConfigProperty(name = "scrutiny.streams.most") int most,
            @ConfigProperty(name = "scrutiny.streams.per-caller") int mostOfCaller) {
        this.feed = feed;
        this.most = most;
        this.mostOfCaller = mostOfCaller;
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    /** Open streams would hold up a shutdown that waits for requests: their readers come again, to another replica. */
    void end(@Observes ShutdownDelayInitiatedEvent event) {
        subscribers.forEach(ChangeSubscriber::close);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        wakeUp.release();
        thread.join(STOP_MILLIS);
        subscribers.forEach(ChangeSubscriber::close);
    }

    void wake(@Observes ChangesStamped event) {
        wake();
    }

    private void wake() {
        if (wakeUp.availablePermits() == 0) {
            wakeUp.release();
        }
    }

    /**
     * Starts a stream.
     *
     * @throws Problem 429 when the caller has too many, or all together
     */
    synchronized void open(ChangeSubscriber subscriber) {
        subscribers.removeIf(ChangeSubscriber::isOver);
        long ofCaller = subscribers.stream()
                .filter(s -> s.caller().equals(subscriber.caller()))
                .count();
        if (ofCaller >= mostOfCaller || subscribers.size() >= most) {
            throw new Problem(GeneralProblem.RATE_LIMITED, "Too many streams are open; close one, or ask for pages.")
                    .withHeader(HttpHeaders.RETRY_AFTER, "60");
        }
        subscribers.add(subscriber);
        subscriber.greet();
        wake();
    }

    private void run() {
        while (running) {
            try {
                if (wakeUp.tryAcquire(TICK_MILLIS, TimeUnit.MILLISECONDS)) {
                    wakeUp.drainPermits();
                }
                round();
                blind = false;
            } catch (DatabaseUnavailable e) {
                if (!blind) {
                    LOG.warn("streams of changes wait for the database");
                }
                blind = true;
            } catch (InterruptedException e) {
                running = false;
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                LOG.error("a round of the streams of changes failed", e);
            }
        }
    }

    private void round() {
        Map<Long, List<ChangeFeed.Item>> pages = new HashMap<>();
        subscribers.stream().filter(ChangeSubscriber::isOver).forEach(ChangeSubscriber::close);
        subscribers.removeIf(ChangeSubscriber::isOver);
        for (var subscriber : subscribers) {
            if (subscriber.isIdle()) {
                var page = pages.computeIfAbsent(subscriber.stamp(), stamp -> feed.after(stamp, PAGE));
                subscriber.send(page, this::wake);
            }
        }
    }
}
