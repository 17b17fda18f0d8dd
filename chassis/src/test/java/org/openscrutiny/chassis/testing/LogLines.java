package org.openscrutiny.chassis.testing;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.MDC;

/** Listens to every log line with its context and traces of exceptions, of our own categories from DEBUG on. */
public final class LogLines extends Handler implements AutoCloseable {

    private static final Logger ROOT = Logger.getLogger("");
    private static final Logger OURS = Logger.getLogger("org.openscrutiny");

    private final List<String> holding = new ArrayList<>();
    private final String text;
    private int lines;

    /** @param text of the lines that are kept */
    public LogLines(String text) {
        this.text = text;
        setLevel(Level.ALL);
        OURS.setLevel(Level.FINE);
        ROOT.addHandler(this);
    }

    /** The lines that held it. */
    public synchronized List<String> holding() {
        return List.copyOf(holding);
    }

    synchronized int lines() {
        return lines;
    }

    @Override
    public synchronized void publish(LogRecord line) {
        lines++;
        var whole = line.getLoggerName() + " " + message(line) + " " + MDC.copy() + thrown(line);
        if (whole.contains(text)) {
            holding.add(whole);
        }
    }

    /** The pattern and its values, which is all that a formatter can write. */
    private static String message(LogRecord line) {
        return line.getMessage() + " " + Arrays.toString(line.getParameters());
    }

    private static String thrown(LogRecord line) {
        if (line.getThrown() == null) {
            return "";
        }
        var trace = new StringWriter();
        line.getThrown().printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        ROOT.removeHandler(this);
        OURS.setLevel(null);
    }
}
