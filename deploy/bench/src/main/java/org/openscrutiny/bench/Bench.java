package org.openscrutiny.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** The program behind {@code deploy/bench/run}: runs one bench and prints its result as one line of JSON. */
public final class Bench {

    private Bench() {}

    /**
     * Runs the bench that the first argument names.
     *
     * @param arguments its name, then its options as {@code --name value}
     */
    public static void main(String[] arguments) throws Exception {
        var options = Options.of(Arrays.asList(arguments).subList(Math.min(1, arguments.length), arguments.length));
        var name = arguments.length == 0 ? "" : arguments[0];
        switch (name) {
            case "outbox" -> print(OutboxBench.run(options));
            case "latency" -> print(LatencyBench.run(options));
            case "recompute" -> print(RecomputeBench.run(options));
            case "import" -> print(ImportBench.run(options));
            case "dashboard" -> print(DashboardBench.run(options));
            default -> {
                System.err.println("There is no bench '" + name + "'; there are "
                        + List.of("outbox", "latency", "recompute", "import", "dashboard") + ".");
                System.exit(2);
            }
        }
    }

    /** The figures and what they were taken on. */
    private static void print(Object result) throws Exception {
        var json = new ObjectMapper();
        ObjectNode line = json.valueToTree(result);
        line.put("date", Instant.now().toString());
        line.put("commit", System.getProperty("scrutiny.commit", "unknown"));
        line.put("cores", Runtime.getRuntime().availableProcessors());
        System.out.println(json.writeValueAsString(line));
    }
}
