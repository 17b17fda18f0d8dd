package org.openscrutiny.meetings;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Counts the statements that requests send to PostgreSQL, as the driver logs them; timed work is left out. */
public final class Statements extends Handler implements AutoCloseable {

    private static final Logger DRIVER = Logger.getLogger("org.postgresql.core.v3.QueryExecutorImpl");

    private final AtomicInteger executed = new AtomicInteger();

    private Statements() {}

    public static Statements counted() {
        var statements = new Statements();
        statements.setLevel(Level.ALL);
        DRIVER.setLevel(Level.ALL);
        DRIVER.setUseParentHandlers(false);
        DRIVER.addHandler(statements);
        return statements;
    }

    public int number() {
        return executed.get();
    }

    @Override
    public void publish(LogRecord logged) {
        if (String.valueOf(logged.getMessage()).contains("FE=> Execute(")
                && Thread.currentThread().getName().startsWith("executor-thread")) {
            executed.incrementAndGet();
        }
    }

    @Override
    public void flush() {
        // Nothing is buffered.
    }

    @Override
    public void close() {
        DRIVER.removeHandler(this);
        DRIVER.setLevel(null);
    }
}
