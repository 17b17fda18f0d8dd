package org.openscrutiny.performance.dashboard;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Function;

/**
 * One reading for all who ask for the same at the same time. Nobody gets a reading that began before he asked: while
 * one runs, those who come share the next. It begins when as many wait as had the one before, so that a burst whose
 * callers ask again costs one reading a round, or else after a short pause. A caller on his own never waits: where
 * nothing runs and nothing was shared just before, a reading begins at once. The caller's thread never reads or waits.
 */
final class SharedReading<K, V> {
    private final Function<K, V> reading;
    private final Executor executor;
    private final Executor later;
    private final Map<K, Line> lines = new HashMap<>();

    /**
     * @param executor whose threads may wait for a reading
     * @param later the same, after the pause in which more may join the next reading
     */
    SharedReading(Function<K, V> reading, Executor executor, Executor later) {
        this.reading = reading;
        this.executor = executor;
        this.later = later;
    }

    /** Those who share a reading that has not begun. */
    private final class Group {
        final CompletableFuture<V> answer = new CompletableFuture<>();
        int size;
    }

    /** What goes on for one key: a reading, then a pause. */
    private final class Line {
        boolean pausing;
        int before;
        Group next = new Group();

        boolean complete() {
            return pausing && next.size >= before;
        }

        /** The group whose reading begins now, which nobody can join any more. */
        Group begin() {
            Group group = next;
            next = new Group();
            before = group.size;
            pausing = false;
            return group;
        }
    }

    /** Reads, or takes part in a reading that has not begun; what the reading throws all get. */
    synchronized CompletionStage<V> read(K key) {
        boolean idle = !lines.containsKey(key);
        Line line = lines.computeIfAbsent(key, k -> new Line());
        Group mine = line.next;
        mine.size++;
        if (idle || line.complete()) {
            begin(key, line);
        }
        return mine.answer;
    }

    private void begin(K key, Line line) {
        Group group = line.begin();
        executor.execute(() -> run(key, line, group));
    }

    private void run(K key, Line line, Group group) {
        try {
            V value = reading.apply(key);
            end(key, line);
            group.answer.complete(value);
        } catch (RuntimeException | Error e) {
            end(key, line);
            group.answer.completeExceptionally(e);
        }
    }

    /** Lets more come for a while, unless as many wait as shared, or one asked alone and nobody waits. */
    private synchronized void end(K key, Line line) {
        line.pausing = true;
        if (line.before == 1 && line.next.size == 0) {
            lines.remove(key);
        } else if (line.complete()) {
            begin(key, line);
        } else {
            Group waiting = line.next;
            later.execute(() -> endPause(key, line, waiting));
        }
    }

    /** Begins for those who have come, unless they were complete before. */
    private synchronized void endPause(K key, Line line, Group waiting) {
        if (line.next == waiting) {
            if (waiting.size == 0) {
                lines.remove(key);
            } else {
                begin(key, line);
            }
        }
    }
}
