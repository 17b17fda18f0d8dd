package org.openscrutiny.chassis.feed;

/** The database or the dead-letter topic did not take a batch; it is tried again in place. */
public final class FeedStalled extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FeedStalled(String table, Throwable cause) {
        super("the batch for " + table + " could not be written", cause);
    }
}
