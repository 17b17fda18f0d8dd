package org.openscrutiny.chassis.openness;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.util.List;
import java.util.function.LongFunction;

/**
 * One open stream of changes. It holds one page at most: the next is read when the last event of the page before has
 * been written to the connection, so a slow reader costs no memory, and one that stands still is cut off.
 */
final class ChangeSubscriber {

    private static final long STALLED_NANOS = Duration.ofSeconds(30).toNanos();
    private static final int RECONNECT_MILLIS = 2_000;

    private final SseEventSink sink;
    private final Sse sse;
    private final String caller;
    private final long heartbeatNanos;
    private final LongFunction<String> cursors;
    private volatile long stamp;
    private volatile boolean sending = true;
    private volatile boolean failed;
    private volatile long lastSentNanos = System.nanoTime();

    /**
     * @param caller whom the limits count
     * @param stamp the last change that the subscriber has
     * @param heartbeat how long the connection may be silent
     * @param cursors makes the cursor after a stamp
     */
    ChangeSubscriber(
            SseEventSink sink, Sse sse, String caller, long stamp, Duration heartbeat, LongFunction<String> cursors) {
        this.sink = sink;
        this.sse = sse;
        this.caller = caller;
        this.stamp = stamp;
        this.heartbeatNanos = heartbeat.toNanos();
        this.cursors = cursors;
    }

    String caller() {
        return caller;
    }

    long stamp() {
        return stamp;
    }

    boolean isIdle() {
        return !sending;
    }

    /** The connection is closed, or nothing has gone through it for half a minute. */
    boolean isOver() {
        return failed || sink.isClosed() || (sending && System.nanoTime() - lastSentNanos > STALLED_NANOS);
    }

    /** Sends the head of the answer and how soon to come again; nothing else is sent before, for it is busy till then. */
    void greet() {
        send(sse.newEventBuilder().reconnectDelay(RECONNECT_MILLIS).comment("").build(), () -> sending = false);
    }

    /** Sends a page, or now and then a sign of life; {@code sent} is told when the whole page is through. */
    void send(List<ChangeFeed.Item> page, Runnable sent) {
        if (!page.isEmpty()) {
            sendFrom(page, 0, sent);
        } else if (System.nanoTime() - lastSentNanos > heartbeatNanos) {
            send(sse.newEventBuilder().comment("").build(), () -> sending = false);
        }
    }

    private void sendFrom(List<ChangeFeed.Item> page, int place, Runnable sent) {
        if (place == page.size()) {
            sending = false;
            sent.run();
            return;
        }
        var item = page.get(place);
        var event = sse.newEventBuilder()
                .id(cursors.apply(item.stamp()))
                .mediaType(MediaType.TEXT_PLAIN_TYPE)
                .data(String.class, item.json())
                .build();
        send(event, () -> {
            stamp = item.stamp();
            sendFrom(page, place + 1, sent);
        });
    }

    private void send(OutboundSseEvent event, Runnable written) {
        sending = true;
        lastSentNanos = System.nanoTime();
        try {
            var unused = sink.send(event).whenComplete((result, failure) -> {
                if (failure == null) {
                    written.run();
                } else {
                    failed = true;
                }
            });
        } catch (IllegalStateException e) {
            // Closed by the other side since it was looked at.
            failed = true;
        }
    }

    void close() {
        sink.close();
    }
}
