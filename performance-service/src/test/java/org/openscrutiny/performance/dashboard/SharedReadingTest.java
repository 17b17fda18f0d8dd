package org.openscrutiny.performance.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class SharedReadingTest {
    private final SharedReading<String, Integer> readings = new SharedReading<>();
    private final AtomicInteger stored = new AtomicInteger(1);
    private final AtomicInteger begun = new AtomicInteger();

    @Test
    void thoseWhoComeDuringAReadingShareTheNext() {
        var gate = new CountDownLatch(1);
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            // Given
            var first = CompletableFuture.supplyAsync(() -> readings.read("a", key -> slowly(gate)), callers);
            Awaitility.await().until(() -> begun.get() == 1);
            stored.set(2);
            var asked = new AtomicInteger();
            var later = IntStream.range(0, 20)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> {
                                asked.incrementAndGet();
                                return readings.read("a", key -> slowly(gate));
                            },
                            callers))
                    .toList();
            Awaitility.await().until(() -> asked.get() == 20);

            // When
            gate.countDown();

            // Then
            assertEquals(1, first.join());
            later.forEach(answer -> assertEquals(2, answer.join()));
        }
    }

    @Test
    void aFailureIsNotKept() {
        // Given
        assertThrows(
                IllegalStateException.class,
                () -> readings.read("a", key -> {
                    throw new IllegalStateException("no database");
                }));

        // When
        int answer = readings.read("a", key -> stored.get());

        // Then
        assertEquals(1, answer);
    }

    @Test
    void othersDoNotWait() {
        var gate = new CountDownLatch(1);
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            // Given
            var slow = CompletableFuture.supplyAsync(() -> readings.read("a", key -> slowly(gate)), callers);
            Awaitility.await().until(() -> begun.get() == 1);

            // When
            int other = readings.read("b", key -> 7);

            // Then
            assertEquals(7, other);
            gate.countDown();
            assertEquals(1, slow.join());
        }
    }

    /** The value at its begin. */
    private int slowly(CountDownLatch gate) {
        int value = stored.get();
        begun.incrementAndGet();
        try {
            gate.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return value;
    }
}
