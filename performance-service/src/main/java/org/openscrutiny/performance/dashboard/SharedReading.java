package org.openscrutiny.performance.dashboard;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One reading for all who ask for the same at the same time. Nobody gets a reading that began before he asked: while
 * one runs, those who come share the next, which begins when it has ended. So a burst costs few readings and no answer
 * is older than one of its own would be; who asks alone never waits.
 */
final class SharedReading<K, V> {
    private final Map<K, Turn<V>> open = new HashMap<>();
    private final Map<K, CompletableFuture<V>> running = new HashMap<>();

    /** One reading, taken by one of those who asked for it. */
    private record Turn<V>(
            CompletableFuture<V> result, @Nullable CompletableFuture<V> before, AtomicBoolean taken) {}

    /** Reads, or takes part in a reading that has not begun; what the reading throws all get. */
    V read(K key, Function<K, V> reading) {
        var turn = join(key);
        return turn.taken().compareAndSet(false, true) ? take(key, turn, reading) : await(turn.result());
    }

    private synchronized Turn<V> join(K key) {
        return open.computeIfAbsent(
                key, k -> new Turn<>(new CompletableFuture<>(), running.get(k), new AtomicBoolean()));
    }

    private synchronized void begin(K key, CompletableFuture<V> reading) {
        open.remove(key);
        running.put(key, reading);
    }

    private synchronized void end(K key, CompletableFuture<V> reading) {
        running.remove(key, reading);
    }

    private V take(K key, Turn<V> turn, Function<K, V> reading) {
        var before = turn.before();
        if (before != null) {
            before.exceptionally(failed -> null).join();
        }
        var now = turn.result();
        begin(key, now);
        try {
            V value = reading.apply(key);
            now.complete(value);
            return value;
        } catch (RuntimeException | Error e) {
            now.completeExceptionally(e);
            throw e;
        } finally {
            end(key, now);
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
