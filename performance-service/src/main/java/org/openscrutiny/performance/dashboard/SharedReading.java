package org.openscrutiny.performance.dashboard;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Function;

/**
 * One reading for all who ask for the same at the same time. Nobody gets a reading that began before he asked: while
 * one runs, those who come share the next, which begins a little after it has ended, so that more can join. So a burst
 * costs few readings and no answer is older than one of its own would be; where none runs, one begins at once. The
 * caller's thread never reads or waits.
 */
final class SharedReading<K, V> {
    private final Function<K, V> reading;
    private final Executor executor;
    private final Executor later;
    private final Set<K> busy = new HashSet<>();
    private final Map<K, CompletableFuture<V>> next = new HashMap<>();

    /**
     * @param executor whose threads may wait for a reading
     * @param later the same, after the time in which more may join the next reading
     */
    SharedReading(Function<K, V> reading, Executor executor, Executor later) {
        this.reading = reading;
        this.executor = executor;
        this.later = later;
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
        return busy.add(key) ? mine : next.computeIfAbsent(key, k -> new CompletableFuture<>());
    }

    private void run(K key, CompletableFuture<V> now) {
        try {
            V value = reading.apply(key);
            end(key);
            now.complete(value);
        } catch (RuntimeException | Error e) {
            end(key);
            now.completeExceptionally(e);
        }
    }

    private synchronized void end(K key) {
        if (next.containsKey(key)) {
            later.execute(() -> run(key, begun(key)));
        } else {
            busy.remove(key);
        }
    }

    /** The reading that begins now, which nobody can join any more. */
    private synchronized CompletableFuture<V> begun(K key) {
        return Objects.requireNonNull(next.remove(key));
    }
}
