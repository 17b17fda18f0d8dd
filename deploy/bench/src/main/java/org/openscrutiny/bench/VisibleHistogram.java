package org.openscrutiny.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What a service's consumer measured after each commit: how many events became visible within how many seconds, from
 * the record at their source on.
 *
 * @param within numbers of events by upper bound of their bucket, each bucket with all below it
 */
record VisibleHistogram(NavigableMap<Double, Long> within) {

    private static final Pattern BUCKET = Pattern.compile("feed_visible_seconds_bucket\\{([^}]*)\\} ([0-9.E]+)");
    private static final Pattern BOUND = Pattern.compile("\\ble=\"([^\"]+)\"");

    /** Reads it from the service's metrics. */
    static VisibleHistogram read(int managementPort, String table) {
        var metrics = fetch(URI.create("http://127.0.0.1:" + managementPort + "/q/metrics"));
        var within = new TreeMap<Double, Long>();
        BUCKET.matcher(metrics)
                .results()
                .filter(bucket -> bucket.group(1).contains("table=\"" + table + "\""))
                .forEach(bucket -> within.put(bound(bucket.group(1)), Math.round(Double.parseDouble(bucket.group(2)))));
        return new VisibleHistogram(within);
    }

    long count() {
        return within.isEmpty() ? 0 : within.lastEntry().getValue();
    }

    /** What was added since an earlier reading. */
    VisibleHistogram since(VisibleHistogram before) {
        var added = new TreeMap<Double, Long>();
        within.forEach((bound, number) -> added.put(bound, number - before.within.getOrDefault(bound, 0L)));
        return new VisibleHistogram(added);
    }

    /** Upper bound, in milliseconds, of the bucket that holds the quantile: never less than the true one. */
    double quantileMillis(double quantile) {
        double wanted = Math.ceil(count() * quantile);
        return within.entrySet().stream()
                .filter(bucket -> bucket.getValue() >= wanted)
                .findFirst()
                .map(bucket -> Math.round(bucket.getKey() * 10_000) / 10.0)
                .orElse(Double.NaN);
    }

    private static double bound(String labels) {
        var bound = BOUND.matcher(labels);
        if (!bound.find()) {
            throw new IllegalStateException("a bucket without its bound: " + labels);
        }
        return bound.group(1).equals("+Inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(bound.group(1));
    }

    private static String fetch(URI address) {
        // An upgrade to HTTP/2 breaks off where an answer is long; none is needed.
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
