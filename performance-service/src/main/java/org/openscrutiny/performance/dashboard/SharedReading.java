package org.openscrutiny.performance.dashboard;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One reading for all who ask for the same at the same time. Nobody gets a reading that began before he asked: while
 * one runs, those who come share the next, which begins when it has ended. So a burst costs few readings and no answer
 * is older than one of its own would be; where none runs, one begins at once. The caller's thread never reads or waits.
 */
final class SharedReading<K, V> {
    private final Function<K, V> reading;
    private final Executor executor;
    private final Map<K, CompletableFuture<V>> running = new HashMap<>();
    private final Map<K, CompletableFuture<V>> next = new HashMap<>();

    /** @param executor whose threads may wait for a reading */
    SharedReading(Function<K, V> reading, Executor executor) {
        this.reading = reading;
        this.executor = executor;
    }

    /** Reads, or takes part in a reading that has not begun; what the reading throws all get. */
    CompletionStage<V> read(K key) {
        var mine = new CompletableFuture<V>();
        var shared = join(key, mine);
        if (shared == mine) {
            executor.execute(() -> run(key, mine));
        }
        return shared;
    }

    /** The reading to wait for: the caller's own where none runs, and then it runs now. */
    private synchronized CompletableFuture<V> join(K key, CompletableFuture<V> mine) {
        if (running.putIfAbsent(key, mine) == null) {
            return mine;
        }
        return next.computeIfAbsent(key, k -> new CompletableFuture<>());
    }

    private void run(K key, CompletableFuture<V> now) {
        try {
            V value = reading.apply(key);
            beginNext(key);
            now.complete(value);
        } catch (RuntimeException | Error e) {
            beginNext(key);
            now.completeExceptionally(e);
        }
    }

    private void beginNext(K key) {
        var waited = end(key);
        if (waited != null) {
            executor.execute(() -> run(key, waited));
        }
    }

    /** The reading that now is the one that runs. */
    private synchronized @Nullable CompletableFuture<V> end(K key) {
        var waited = next.remove(key);
        if (waited == null) {
            running.remove(key);
        } else {
            running.put(key, waited);
        }
        return waited;
    }
}
