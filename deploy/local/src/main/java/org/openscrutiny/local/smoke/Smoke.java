package org.openscrutiny.local.smoke;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.openscrutiny.local.NotStarted;
import org.openscrutiny.local.RunningSystem;
import org.openscrutiny.local.Service;

/** The program behind {@code deploy/smoke}: ends with 0 when every step passed. */
public final class Smoke {
    /** From the command to the last line, with a build at hand. */
    private static final int READY_WITHIN_SECONDS = 90;

    private final Path checkout;
    private final PrintStream out;
    private final Steps steps;

    private Smoke(Path checkout, PrintStream out) {
        this.checkout = checkout;
        this.out = out;
        this.steps = new Steps(out);
    }

    public static void main(String[] words) throws Exception {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        List<String> asked = List.of(words);
        if (!asked.isEmpty() && !asked.equals(List.of("--start"))) {
            System.err.println("deploy/smoke takes no word but --start.");
            System.exit(2);
        }
        Path checkout = Path.of(System.getProperty("scrutiny.checkout", "")).toAbsolutePath();
        Smoke smoke = new Smoke(checkout, out);
        boolean passed;
        try {
            passed = asked.isEmpty() ? smoke.onRunning() : smoke.onOwn();
        } catch (NotStarted e) {
            System.err.println(e.getMessage());
            passed = false;
        }
        System.exit(passed ? 0 : 1);
    }

    private boolean onRunning() {
        String data = System.getProperty("scrutiny.data", "");
        RunningSystem system = RunningSystem.at(data.isEmpty() ? checkout.resolve("deploy/local/data") : Path.of(data));
        new Journey(checkout, system, steps).run();
        return steps.close();
    }

    private boolean onOwn() throws Exception {
        long begun = System.nanoTime();
        try (OwnSystem own = OwnSystem.start(checkout, out)) {
            steps.step("everything is ready within " + READY_WITHIN_SECONDS + " s", () -> {
                own.awaitReady();
                long seconds = (System.nanoTime() - begun) / 1_000_000_000L;
                Unmet.check(seconds <= READY_WITHIN_SECONDS, "it took " + seconds + " s");
                return own.measured();
            });
            RunningSystem system = RunningSystem.at(own.data());
            new Journey(checkout, system, steps).run();
            steps.step("the descriptions have no lint errors", () -> lint(system));
            steps.step("it stops without a trace", () -> {
                List<String> left = own.stop();
                Unmet.check(left.isEmpty(), "left behind: " + String.join(", ", left));
                return "no process, no port, no file";
            });
        }
        return steps.close();
    }

    private String lint(RunningSystem system) throws Exception {
        Stream<String> bases = Arrays.stream(Service.values())
                .map(service -> system.ports().uri(service).toString());
        Process linters = new ProcessBuilder(Stream.concat(
                                Stream.of(checkout.resolve("deploy/lint/run").toString()), bases)
                        .toList())
                .redirectErrorStream(true)
                .start();
        String said = new String(linters.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = linters.waitFor();
        if (code != 0) {
            said.lines().forEach(line -> out.println("  | " + line));
        }
        Unmet.check(code == 0, "deploy/lint/run ended with " + code);
        return "OpenAPI of three services and their AsyncAPI files";
    }
}
