package org.openscrutiny.performance.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Readings run, and pauses end, when the test lets them; until then they lie in {@link #later} and {@link #pauses}. */
class SharedReadingTest {
    private final Queue<Runnable> later = new ArrayDeque<>();
    private final Queue<Runnable> meanwhile = new ArrayDeque<>();
    private final Queue<Runnable> pauses = new ArrayDeque<>();
    private final SharedReading<String, Integer> readings = new SharedReading<>(this::read, later::add, pauses::add);
    private int stored = 1;
    private int begun;

    @Test
    void thoseWhoComeDuringAReadingShareTheNext() {
        // Given
        var asked = new ArrayDeque<CompletionStage<Integer>>();
        meanwhile.add(() -> IntStream.range(0, 20).forEach(i -> asked.add(readings.read("a"))));

        // When
        var first = readings.read("a");
        later.remove().run();
        stored = 2;
        later.remove().run();

        // Then
        assertEquals(1, now(first));
        assertEquals(20, asked.size());
        asked.forEach(answer -> assertEquals(2, now(answer)));
        assertEquals(2, begun);
    }

    @Test
    void asManyAsSharedShareAgain() {
        // Given
        var asked = shareOf(20);
        asked.forEach(answer -> assertEquals(1, now(answer)));

        // When
        stored = 2;
        var again = new ArrayDeque<CompletionStage<Integer>>();
        IntStream.range(0, 19).forEach(i -> again.add(readings.read("a")));
        assertTrue(later.isEmpty());
        again.add(readings.read("a"));
        later.remove().run();

        // Then
        again.forEach(answer -> assertEquals(2, now(answer)));
        assertEquals(3, begun);
    }

    @Test
    void fewerWaitNoLongerThanThePause() {
        // Given
        var shared = shareOf(20);

        // When
        stored = 2;
        var fewer = List.of(readings.read("a"), readings.read("a"));
        pauses.remove().run();
        later.remove().run();

        // Then
        shared.forEach(answer -> assertEquals(1, now(answer)));
        fewer.forEach(answer -> assertEquals(2, now(answer)));
        assertTrue(later.isEmpty());
    }

    @Test
    void afterAPauseInWhichNobodyCameAReadingBeginsAtOnce() {
        // Given
        assertEquals(20, shareOf(20).size());
        pauses.remove().run();

        // When
        stored = 2;
        var alone = readings.read("a");
        later.remove().run();

        // Then
        assertEquals(2, now(alone));
        assertTrue(pauses.isEmpty());
    }

    @Test
    void aPauseThatEndsLateBeginsNothing() {
        // Given
        assertEquals(2, shareOf(2).size());
        var again = List.of(readings.read("a"), readings.read("a"));
        later.remove().run();
        int before = begun;

        // When
        pauses.remove().run();

        // Then
        again.forEach(answer -> assertEquals(1, now(answer)));
        assertTrue(later.isEmpty());
        assertEquals(before, begun);
    }

    /** So many who have shared a reading, after which the pause has begun. */
    private ArrayDeque<CompletionStage<Integer>> shareOf(int size) {
        var asked = new ArrayDeque<CompletionStage<Integer>>();
        meanwhile.add(() -> IntStream.range(0, size).forEach(i -> asked.add(readings.read("a"))));
        var first = readings.read("a");
        later.remove().run();
        assertTrue(first.toCompletableFuture().isDone());
        later.remove().run();
        return asked;
    }

    @Test
    void aFailureGoesToAllWhoSharedItAndIsNotKept() {
        // Given
        var shared = new ArrayDeque<CompletionStage<Integer>>();
        meanwhile.add(() -> shared.add(readings.read("a")));
        meanwhile.add(() -> {
            shared.add(readings.read("a"));
            throw new IllegalStateException("no database");
        });

        // When
        var first = readings.read("a");
        later.remove().run();
        later.remove().run();

        // Then
        assertEquals(1, now(first));
        assertThrows(CompletionException.class, () -> now(shared.remove()));
        later.remove().run();
        assertEquals(1, now(shared.remove()));
        assertTrue(later.isEmpty());
    }

    @Test
    void othersDoNotWait() {
        // Given
        var other = new CompletableFuture<CompletionStage<Integer>>();
        meanwhile.add(() -> {
            stored = 7;
            other.complete(readings.read("b"));
        });

        // When
        var slow = readings.read("a");
        later.remove().run();
        later.remove().run();

        // Then
        assertEquals(7, now(other.join()));
        assertEquals(1, now(slow));
        assertTrue(later.isEmpty());
    }

    /** The value at its begin; what happens meanwhile happens during it. */
    private int read(String key) {
        int value = stored;
        begun++;
        var event = meanwhile.poll();
        if (event != null) {
            event.run();
        }
        return value;
    }

    /** What is there without waiting. */
    private static int now(CompletionStage<Integer> answer) {
        var there = answer.toCompletableFuture();
        assertTrue(there.isDone());
        return there.join();
    }
}
