package org.openscrutiny.chassis.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.MDC;
import org.jspecify.annotations.Nullable;

/**
 * Counts the SQL statements of one request on all datasources, as the PostgreSQL driver sends them. The request
 * carries a trace id of its own, so that the workers' statements do not count. Statements of a JDBC batch count one by
 * one, and so do {@code begin} and {@code commit}.
 */
public final class Statements {

    private static final String DRIVER = "org.postgresql.core.v3.QueryExecutorImpl";

    /** What the driver asks for itself on a connection that has not met a type yet; it belongs to no request. */
    private static final String LOOK_AT_A_TYPE = "FROM pg_catalog.pg_type";

    private Statements() {}

    /** A request that carries this {@code traceparent}. */
    public interface Traced {
        Answer send(String traceparent);
    }

    /** Sends the request, once to warm up and once counted, and gives the statements of the second time. */
    public static List<String> during(Traced request) {
        return during(2, request);
    }

    /** The same of a request that is refused with a status of 400 to 499. */
    public static List<String> duringRefused(Traced request) {
        return during(4, request);
    }

    private static List<String> during(int kind, Traced request) {
        assertKind(kind, request.send(traceparent()));
        var traceparent = traceparent();
        try (var log = new DriverLog(traceparent.split("-", -1)[1])) {
            assertKind(kind, request.send(traceparent));
            return log.executed();
        }
    }

    /** The statements of a GET. */
    public static List<String> ofGet(String path, String bearer) {
        return during(
                trace -> Wire.get(path).as(bearer).header("traceparent", trace).send());
    }

    private static void assertKind(int kind, Answer answer) {
        assertEquals(kind, answer.status() / 100, answer.toString());
    }

    private static String traceparent() {
        var id = UUID.randomUUID().toString().replace("-", "");
        return "00-" + id + "-" + id.substring(0, 16) + "-01";
    }

    /** The driver's own log of what it sends: a Parse or Bind names the statement, an Execute runs it. */
    private static final class DriverLog extends Handler implements AutoCloseable {

        private final Logger driver = Logger.getLogger(DRIVER);
        private final List<String> sent = new CopyOnWriteArrayList<>();
        private final String trace;
        private final @Nullable Level before;
        private final boolean upwards;

        DriverLog(String trace) {
            this.trace = trace;
            before = driver.getLevel();
            upwards = driver.getUseParentHandlers();
            driver.setLevel(Level.FINEST);
            driver.setUseParentHandlers(false);
            driver.addHandler(this);
        }

        List<String> executed() {
            var statements = new ArrayList<String>();
            var last = "";
            for (var line : sent) {
                if (line.contains("FE=> Parse") || (line.contains("FE=> Bind") && last.isEmpty())) {
                    last = line.strip();
                } else if (line.contains("FE=> Execute") || line.contains("FE=> SimpleQuery")) {
                    if (!last.contains(LOOK_AT_A_TYPE)) {
                        statements.add(last);
                    }
                    last = "";
                }
            }
            return statements;
        }

        @Override
        public void publish(LogRecord line) {
            if (trace.equals(MDC.get("traceId"))) {
                var text = String.valueOf(line.getMessage());
                var parameters = line.getParameters();
                sent.add(
                        parameters == null || parameters.length == 0
                                ? text
                                : java.text.MessageFormat.format(text, parameters));
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {
            driver.removeHandler(this);
            driver.setLevel(before);
            driver.setUseParentHandlers(upwards);
        }
    }
}
