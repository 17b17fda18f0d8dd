package org.openscrutiny.performance.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.openscrutiny.chassis.problem.GeneralProblem;
import org.openscrutiny.chassis.problem.Problem;

/**
 * Passes a file that comes in to the council's scanner, a command that reads it from its standard input and ends with 0
 * where it may pass and with 1 where it may not, like {@code clamdscan --no-summary -}. Without a command all pass.
 */
@ApplicationScoped
public class FileScan {
    private static final Logger LOG = Logger.getLogger(FileScan.class);
    private static final int PATIENCE_SECONDS = 60;

    private final List<String> command;

    public FileScan(@ConfigProperty(name = "performance.files.scan") Optional<List<String>> command) {
        this.command = command.orElse(List.of());
    }

    /**
     * Lets a file pass, or refuses it before anything of it is kept.
     *
     * @throws Problem 422 {@code import-rejected} with FILE_REFUSED; 503 when the scanner gives no answer
     */
    public void pass(byte[] content) {
        if (!command.isEmpty() && !passes(content)) {
            throw ImportRejected.of(
                    "",
                    FindingCode.FILE_REFUSED,
                    "The scanner of this council refuses the file; nothing of it is kept.");
        }
    }

    private boolean passes(byte[] content) {
        try {
            Process scanner = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try {
                send(content, scanner);
                int verdict = scanner.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) ? scanner.exitValue() : -1;
                if (verdict != 0 && verdict != 1) {
                    LOG.errorf("the scanner of files ended with %d", verdict);
                    throw unanswered();
                }
                return verdict == 0;
            } finally {
                scanner.destroyForcibly();
            }
        } catch (IOException broken) {
            LOG.error("the scanner of files cannot be started", broken);
            throw unanswered();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw unanswered();
        }
    }

    /** A scanner that has seen enough may close its input. */
    private static void send(byte[] content, Process scanner) {
        try (OutputStream input = scanner.getOutputStream()) {
            input.write(content);
        } catch (IOException enough) {
            LOG.debug("the scanner did not read the whole file", enough);
        }
    }

    private static Problem unanswered() {
        return new Problem(GeneralProblem.UNAVAILABLE, "The scanner of files does not answer; nothing was kept.");
    }
}
