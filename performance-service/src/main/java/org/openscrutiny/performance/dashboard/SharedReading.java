package org.openscrutiny.performance.dashboard;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One reading for all who ask for the same at the same time. Nobody gets a reading that began before he asked: while
 * one runs, those who come share the next, which begins when it has ended, and not too soon after it began. So a burst
 * costs few readings and no answer is older than one of its own would be; who asks alone never waits.
 */
final class SharedReading<K, V> {
    private final Map<K, Turn<V>> open = new HashMap<>();
    private final Map<K, Running<V>> running = new HashMap<>();
    private final long apart;

    /** One reading, taken by one of those who asked for it. */
    private record Turn<V>(
            CompletableFuture<V> result, @Nullable Running<V> before, AtomicBoolean taken) {}

    /** A reading that has begun. */
    private record Running<V>(CompletableFuture<V> result, long begun) {}

    /**
     * @param apart from the begin of a reading to the begin of the next where somebody waits
     */
    SharedReading(Duration apart) {
        this.apart = apart.toNanos();
    }

    /** Reads, or takes part in a reading that has not begun; what the reading throws all get. */
    V read(K key, Function<K, V> reading) {
        var turn = join(key);
        return turn.taken().compareAndSet(false, true) ? take(key, turn, reading) : await(turn.result());
    }

    private synchronized Turn<V> join(K key) {
        return open.computeIfAbsent(
                key, k -> new Turn<>(new CompletableFuture<>(), running.get(k), new AtomicBoolean()));
    }

    private synchronized Running<V> begin(K key, Turn<V> turn) {
        var now = new Running<>(turn.result(), System.nanoTime());
        open.remove(key);
        running.put(key, now);
        return now;
    }

    private synchronized void end(K key, Running<V> reading) {
        running.remove(key, reading);
    }

    private V take(K key, Turn<V> turn, Function<K, V> reading) {
        var before = turn.before();
        if (before != null) {
            before.result().exceptionally(failed -> null).join();
            rest(before.begun() + apart);
        }
        var now = begin(key, turn);
        try {
            V value = reading.apply(key);
            now.result().complete(value);
            return value;
        } catch (RuntimeException | Error e) {
            now.result().completeExceptionally(e);
            throw e;
        } finally {
            end(key, now);
        }
    }

    private static void rest(long until) {
        long left = until - System.nanoTime();
        while (left > 0 && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(left);
            left = until - System.nanoTime();
        }
    }

    private static <V> V await(CompletableFuture<V> result) {
        try {
            return result.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failed) {
                throw failed;
            }
            throw e;
        }
    }
}
