package org.openscrutiny.chassis.testing;

import io.opentelemetry.sdk.trace.IdGenerator;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Trace and span ids as in production until a test begins a step: from then on those of its requests, in order. Each
 * step begins anew, so that its ids do not depend on how many requests there were before.
 */
public final class StepTraces implements IdGenerator {

    private final IdGenerator fresh = IdGenerator.random();
    private @Nullable Random step;
    private @Nullable Random request;

    public synchronized void begin(long seed) {
        step = new Random(seed);
    }

    /** Back to ids that nobody can foresee. */
    public synchronized void reset() {
        step = null;
        request = null;
    }

    /** What a request of the present step sends as {@code traceparent}. */
    synchronized String traceparent() {
        var from = step;
        if (from == null) {
            throw new IllegalStateException("no step has begun");
        }
        var traceparent = "00-" + hex(from) + hex(from) + "-" + hex(from) + "-01";
        request = new Random(from.nextLong());
        return traceparent;
    }

    @Override
    public synchronized String generateSpanId() {
        return request == null ? fresh.generateSpanId() : hex(request);
    }

    @Override
    public synchronized String generateTraceId() {
        return request == null ? fresh.generateTraceId() : hex(request) + hex(request);
    }

    private static String hex(Random random) {
        return "%016x".formatted(random.nextLong() | 1);
    }
}
