package org.openscrutiny.local.smoke;

import java.io.PrintStream;
import java.time.Duration;

/** Does one thing after another, says of each whether it held, and counts. */
final class Steps {
    private static final double MILLIS_PER_SECOND = 1000.0;

    private final PrintStream out;
    private int passed;
    private int failed;

    Steps(PrintStream out) {
        this.out = out;
    }

    /** What a step does; what it returns is shown beside its name, what it throws is why it failed. */
    interface Step {
        String run() throws Exception;
    }

    /** Does the step; one that fails does not keep the following ones from being tried. */
    void step(String name, Step step) {
        long begun = System.nanoTime();
        try {
            String found = step.run();
            passed++;
            out.println("  ok    " + name + " [" + seconds(begun) + " s]" + (found.isEmpty() ? "" : ": " + found));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            fail(name, "interrupted");
        } catch (Exception e) {
            String cause = e.getCause() == null ? "" : " (" + e.getCause() + ")";
            fail(name, e.getMessage() == null ? e.toString() : e.getMessage() + cause);
        }
    }

    /** Prints the closing line. */
    boolean close() {
        out.println(passed + " passed, " + failed + " failed");
        return failed == 0;
    }

    static String seconds(long sinceNanos) {
        return "%.2f".formatted(Duration.ofNanos(System.nanoTime() - sinceNanos).toMillis() / MILLIS_PER_SECOND);
    }

    private void fail(String name, String reason) {
        failed++;
        out.println("  FAIL  " + name + ": " + reason);
    }
}
