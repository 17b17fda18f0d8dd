package org.openscrutiny.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.openscrutiny.local.LoneService;
import org.openscrutiny.local.Service;

/**
 * GET of a dashboard of 57 rows beside a constant document of the same size from the same process, 304 beside a constant
 * 304, and the same GET with few and with very many figures in the tables.
 */
final class DashboardBench {

    /** The same in every run; without a limit to the rate of the one caller there is. */
    private static final List<String> OPTIONS =
            List.of("-XX:TieredStopAtLevel=4", "-Xmx512m", "-Dscrutiny.rate.per-minute=1000000000");

    private static final int POINTS = 120;
    private static final int FEW = 10_000;
    private static final int ROUNDS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** For the growth: one that asks again when it has its answer, so that nothing but the size differs. */
    private static final int CALM = 1;
    /** With indexes and write-ahead log. */
    private static final int BYTES_A_FIGURE = 1200;

    /**
     * @param getRatio dashboard GETs a second as a share of constant GETs a second, median of the rounds;
     *     {@code notModifiedRatio} likewise of answers 304
     * @param p95Ratio 95th percentile of a dashboard GET as a multiple of that of the constant
     * @param generatorShare processor time of the load generator as a share of all cores, over all rounds
     * @param growthRatio median latency with {@code observations} figures as a multiple of that with 10,000; 0 where
     *     none were asked for; {@code growthP95Ratio} likewise
     */
    record Result(
            String bench,
            int bytes,
            long constantPerSecond,
            long getPerSecond,
            double getRatio,
            double p95Ratio,
            long constant304PerSecond,
            long get304PerSecond,
            double notModifiedRatio,
            double generatorShare,
            int connections,
            long observations,
            double growthRatio,
            double growthP95Ratio,
            double loadSeconds,
            String flags,
            long seed) {}

    private final LoneService service;
    private final Wrk wrk;
    private final int seconds;
    private final List<Wrk.Load> loads = new ArrayList<>();

    private DashboardBench(LoneService service, Wrk wrk, int seconds) {
        this.service = service;
        this.wrk = wrk;
        this.seconds = seconds;
    }

    static Result run(Options options) throws Exception {
        long observations = options.of("observations", 10_000_000);
        int connections = Math.toIntExact(options.of("connections", 128));
        int seconds = Math.toIntExact(options.of("seconds", 5));
        long seed = options.of("seed", 1);
        var directory = Files.createTempDirectory("scrutiny-bench");
        Directories.requireSpace(directory, observations * BYTES_A_FIGURE);
        var wrk = Wrk.in(directory, connections);
        var checkout = Path.of(System.getProperty("scrutiny.checkout", "."));
        var jar = LoneService.program(checkout, Service.PERFORMANCE, "bench");
        try (var service = LoneService.start(checkout, Service.PERFORMANCE, jar, directory, OPTIONS)) {
            return new DashboardBench(service, wrk, seconds).measure(observations, seed);
        } finally {
            Directories.delete(directory);
        }
    }

    /** Two addresses whose answers are compared. */
    private record Pair(Wrk.Load constant, Wrk.Load product) {
        double ratio(ToDoubleFunction<Wrk.Load> figure) {
            return Math.round(figure.applyAsDouble(product) / figure.applyAsDouble(constant) * 1000) / 1000.0;
        }
    }

    private Result measure(long observations, long seed) throws Exception {
        load(FEW, seed);
        try (var connection = service.superuser()) {
            PublishedDashboard.insert(connection);
        }
        var dashboard = service.uri().resolve("/v1/dashboards/" + PublishedDashboard.ID);
        var answer = get(dashboard, Map.of());
        int bytes = answer.body().length();
        var constant = service.uri().resolve("/bench/constant/" + bytes);
        var tag = answer.headers().firstValue("ETag").orElseThrow();
        if (answer.statusCode() != 200
                || get(constant, Map.of()).body().length() != bytes
                || get(dashboard, Map.of("If-None-Match", tag)).statusCode() != 304
                || get(constant, Map.of("If-None-Match", "\"p1\"")).statusCode() != 304) {
            throw new IllegalStateException("not what is to be measured: " + answer);
        }
        var get = compare(constant, Map.of(), dashboard, Map.of());
        var notModified = compare(constant, Map.of("If-None-Match", "\"p1\""), dashboard, Map.of("If-None-Match", tag));
        double share = loads.stream().mapToDouble(Wrk.Load::cpuSeconds).sum()
                / (loads.stream().mapToLong(Wrk.Load::micros).sum() / 1e6)
                / Runtime.getRuntime().availableProcessors();
        double begun = System.nanoTime();
        var growth = new double[2];
        if (observations > 0) {
            var calm = new Wrk(wrk.script(), CALM);
            var before = calm.run(dashboard, seconds, Map.of());
            begun = System.nanoTime();
            load(observations, seed);
            begun = System.nanoTime() - begun;
            calm.run(dashboard, seconds, Map.of());
            var pair = new Pair(before, calm.run(dashboard, seconds, Map.of()));
            growth[0] = pair.ratio(Wrk.Load::p50);
            growth[1] = pair.ratio(Wrk.Load::p95);
        }
        return new Result(
                "dashboard",
                bytes,
                Math.round(get.constant().perSecond()),
                Math.round(get.product().perSecond()),
                get.ratio(Wrk.Load::perSecond),
                get.ratio(Wrk.Load::p95),
                Math.round(notModified.constant().perSecond()),
                Math.round(notModified.product().perSecond()),
                notModified.ratio(Wrk.Load::perSecond),
                Math.round(share * 1000) / 1000.0,
                wrk.connections(),
                observations,
                growth[0],
                growth[1],
                observations > 0 ? Math.round(begun / 1e8) / 10.0 : 0,
                String.join(" ", OPTIONS),
                seed);
    }

    private static HttpResponse<String> get(URI uri, Map<String, String> headers) throws IOException {
        var request = HttpRequest.newBuilder(uri).timeout(PATIENCE);
        headers.forEach(request::header);
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** Both warm, then round for round one after the other; of each the round with the median rate. */
    private Pair compare(URI constant, Map<String, String> plain, URI product, Map<String, String> conditional)
            throws IOException, InterruptedException {
        wrk.run(constant, seconds, plain);
        wrk.run(product, 2 * seconds, conditional);
        var constants = new ArrayList<Wrk.Load>();
        var products = new ArrayList<Wrk.Load>();
        for (int round = 0; round < ROUNDS; round++) {
            constants.add(wrk.run(constant, seconds, plain));
            products.add(wrk.run(product, seconds, conditional));
        }
        loads.addAll(constants);
        loads.addAll(products);
        if (loads.stream().anyMatch(load -> load.errors() > 0)) {
            throw new IllegalStateException("some requests failed: " + loads);
        }
        return new Pair(median(constants), median(products));
    }

    private static Wrk.Load median(List<Wrk.Load> rounds) {
        return rounds.stream()
                .sorted(Comparator.comparingDouble(Wrk.Load::perSecond))
                .toList()
                .get(ROUNDS / 2);
    }

    private void load(long observations, long seed) throws SQLException {
        try (var connection = service.superuser();
                var statement = connection.createStatement()) {
            statement.execute(
                    "truncate indicator, definition_version, observation, vintage, rating, rating_entry cascade");
            int series = Math.toIntExact((observations + POINTS - 1) / POINTS);
            new ManySeries(series, POINTS, seed).load(connection);
        }
    }
}
