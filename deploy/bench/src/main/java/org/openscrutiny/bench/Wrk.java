package org.openscrutiny.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The load generator wrk (Debian's package of that name) as a process; its own processor time is measured with it. */
record Wrk(Path script, int connections) {

    private static final String REPORT = """
            done = function(summary, latency)
              local e = summary.errors
              io.write(string.format(
                '{"requests":%d,"micros":%d,"errors":%d,"p50":%d,"p95":%d}\\n', summary.requests, summary.duration,
                e.connect + e.read + e.write + e.status + e.timeout, latency:percentile(50), latency:percentile(95)))
            end
            """;

    /**
     * What it saw.
     *
     * @param p50 microseconds, as {@code p95}
     * @param cpuSeconds processor time of wrk itself
     */
    record Load(long requests, long micros, long errors, long p50, long p95, double cpuSeconds) {
        double perSecond() {
            return requests * 1e6 / micros;
        }
    }

    private record Report(long requests, long micros, long errors, long p50, long p95) {}

    /** Says so where wrk is missing. */
    static Wrk in(Path directory, int connections) throws IOException, InterruptedException {
        var found = new ProcessBuilder("sh", "-c", "command -v wrk")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (found.waitFor() != 0) {
            throw new IllegalStateException("The load generator wrk is needed: apt-get install wrk.");
        }
        return new Wrk(Files.writeString(directory.resolve("report.lua"), REPORT), connections);
    }

    Load run(URI target, int seconds, Map<String, String> headers) throws IOException, InterruptedException {
        var words = new ArrayList<>(
                List.of("wrk", "-t1", "-c" + connections, "-d" + seconds + "s", "--latency", "-s", script.toString()));
        headers.forEach((name, value) -> words.addAll(List.of("-H", name + ": " + value)));
        words.add(target.toString());
        var command = new ArrayList<>(List.of("bash", "-c", "TIMEFORMAT='%U %S'; time \"$@\"", "bash"));
        command.addAll(words);
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (var out = process.getInputStream()) {
            var lines = new String(out.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IllegalStateException("wrk failed: " + lines);
            }
            return read(lines);
        }
    }

    /** The line of the script, then what bash says of the time: user and system, in seconds. */
    static Load read(List<String> lines) throws IOException {
        var report = lines.stream().filter(line -> line.startsWith("{")).findFirst();
        if (report.isEmpty()) {
            throw new IllegalStateException("wrk reported nothing: " + lines);
        }
        var seen = new ObjectMapper().readValue(report.get(), Report.class);
        double cpu = 0;
        for (var part : lines.getLast().split(" ", -1)) {
            cpu += Double.parseDouble(part);
        }
        return new Load(seen.requests(), seen.micros(), seen.errors(), seen.p50(), seen.p95(), cpu);
    }
}
