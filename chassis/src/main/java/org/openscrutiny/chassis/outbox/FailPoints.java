package org.openscrutiny.chassis.outbox;

/**
 * Named places where a test build may end the process, to prove what a crash just there leaves behind
 * (deploy/docs/reliability.md). In production they do nothing.
 */
@FunctionalInterface
public interface FailPoints {

    String BEFORE_COMMIT = "before-commit";
    String AFTER_COMMIT = "after-commit";
    String RELAY_SELECTED = "relay-selected";
    String RELAY_SENT = "relay-sent";
    String RELAY_ACKNOWLEDGED = "relay-acknowledged";
    String FEED_POLLED = "feed-polled";
    String FEED_WRITTEN = "feed-written";
    String FEED_COMMITTED = "feed-committed";
    String REBUILD_HALF = "rebuild-half";

    FailPoints NONE = point -> {};

    void hit(String point);
}
