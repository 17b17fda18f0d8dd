package org.openscrutiny.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.openscrutiny.local.RunningSystem;
import org.openscrutiny.local.Service;
import org.openscrutiny.local.Waiting;

/**
 * From the publication of a figure in performance-service until it stands, committed, in the read models of the other
 * two, at an even rate. The consumers take the time themselves after their commit; one publication in twenty is also
 * looked for over REST. It writes into the system that {@code deploy/up} runs, figures of indicators of its own.
 */
final class LatencyBench {

    private static final String TABLE = "rating_seen";
    private static final long REST_SHARE = 20;
    private static final int SENDERS = 16;
    private static final Duration ARRIVAL = Duration.ofSeconds(60);

    /** Milliseconds; a quantile is the upper bound of its bucket. */
    record Spread(long events, double p50, double p95, double p99, double p999) {
        static Spread of(VisibleHistogram seen) {
            return new Spread(
                    seen.count(),
                    seen.quantileMillis(0.5),
                    seen.quantileMillis(0.95),
                    seen.quantileMillis(0.99),
                    seen.quantileMillis(0.999));
        }
    }

    /**
     * @param warmUp seconds at the same rate before, which are not counted
     * @param published figures published in the time measured
     * @param achieved of them a second
     * @param rest over REST, from before the request until the other service answers with it
     * @param generatorCores how many cores the load generator itself used
     */
    record Result(
            String bench,
            long rate,
            long warmUp,
            long published,
            double achieved,
            Spread csa,
            Spread meetings,
            RestSamples.Spread rest,
            double generatorCores) {}

    private final RunningSystem system;
    private final long rate;

    private LatencyBench(RunningSystem system, long rate) {
        this.system = system;
        this.rate = rate;
    }

    static Result run(Options options) throws Exception {
        var system = RunningSystem.at(Path.of(System.getProperty("scrutiny.data", "deploy/local/data")));
        return new LatencyBench(system, options.of("rate", 50))
                .measure(options.of("warm-up", 120), options.of("seconds", 60));
    }

    private Result measure(long warmUp, long seconds) throws Exception {
        var figures = new SubmittedFigures(system.api("bench " + Instant.now()));
        // All submitted before, and what counts right after the warm-up, at the same rate.
        var before = figures.submit(Math.toIntExact(rate * warmUp));
        var waiting = figures.submit(Math.toIntExact(rate * seconds));
        var rest = new RestSamples(system.api("bench " + Instant.now()));
        rest.file(waiting.stream()
                .map(SubmittedFigures.Figure::indicatorId)
                .distinct()
                .toList());
        try {
            var unused = measure(before, rest, 0);
            return measure(waiting, rest, warmUp);
        } finally {
            rest.unfile();
        }
    }

    private Result measure(List<SubmittedFigures.Figure> waiting, RestSamples rest, long warmUp) throws Exception {
        var csa = read(Service.CSA);
        var meetings = read(Service.MEETINGS);
        var bean = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long cpu = bean.getProcessCpuTime();
        long begun = System.nanoTime();
        publish(waiting, rest);
        double took = (System.nanoTime() - begun) / 1e9;
        double generator = (bean.getProcessCpuTime() - cpu) / 1e9 / took;
        awaitArrival(csa, waiting.size(), Service.CSA);
        awaitArrival(meetings, waiting.size(), Service.MEETINGS);
        return new Result(
                "latency",
                rate,
                warmUp,
                waiting.size(),
                Math.round(waiting.size() / took * 10) / 10.0,
                Spread.of(read(Service.CSA).since(csa)),
                Spread.of(read(Service.MEETINGS).since(meetings)),
                rest.spread(),
                Math.round(generator * 100) / 100.0);
    }

    private VisibleHistogram read(Service service) {
        return VisibleHistogram.read(system.ports().management(service), TABLE);
    }

    /** Publishes at the rate, each at its own time whether or not the ones before have been answered. */
    private void publish(List<SubmittedFigures.Figure> figures, RestSamples rest)
            throws InterruptedException, ExecutionException {
        long step = TimeUnit.SECONDS.toNanos(1) / rate;
        long begun = System.nanoTime();
        var next = new AtomicInteger();
        Runnable sender = () -> {
            for (int i = next.getAndIncrement(); i < figures.size(); i = next.getAndIncrement()) {
                long due = begun + i * step;
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                publish(figures.get(i), i % REST_SHARE == 0, rest);
            }
        };
        try (var threads = Executors.newFixedThreadPool(SENDERS)) {
            var senders = IntStream.range(0, SENDERS)
                    .mapToObj(number -> threads.submit(sender))
                    .toList();
            for (var ended : senders) {
                ended.get();
            }
        }
    }

    private static void publish(SubmittedFigures.Figure figure, boolean sampled, RestSamples rest) {
        long begun = System.nanoTime();
        figure.publish();
        if (sampled && rest.holds(figure)) {
            rest.look(figure, begun);
        }
    }

    private void awaitArrival(VisibleHistogram before, long events, Service service) {
        if (!Waiting.until(ARRIVAL, () -> read(service).since(before).count() >= events)) {
            throw new IllegalStateException(
                    "not all ratings were seen by " + service.module() + " within " + ARRIVAL.toSeconds() + " s");
        }
    }
}
