package org.openscrutiny.chassis.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Listens for lines at ERROR while something is tried. */
final class ErrorLog extends Handler implements AutoCloseable {

    private static final int ERROR = Level.SEVERE.intValue();

    private final List<String> errors = new CopyOnWriteArrayList<>();
    private final Logger root = Logger.getLogger("");

    private ErrorLog() {}

    static ErrorLog listen() {
        var log = new ErrorLog();
        log.root.addHandler(log);
        return log;
    }

    List<String> errors() {
        return List.copyOf(errors);
    }

    @Override
    public void publish(LogRecord line) {
        if (line.getLevel().intValue() >= ERROR) {
            errors.add(line.getLoggerName() + ": " + line.getMessage());
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        root.removeHandler(this);
    }
}
