package org.openscrutiny.chassis.sample;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.outbox.Seeds;
import org.openscrutiny.chassis.testing.EventStream;
import org.openscrutiny.chassis.testing.Refusals;
import org.openscrutiny.chassis.testing.TestTokens;
import org.openscrutiny.chassis.testing.Wire;
import org.openscrutiny.local.Role;

@QuarkusTest
@TestProfile(SampleService.class)
class NoteStreamTest {

    private static final int WRITERS = 4;
    private static final int NOTES = 5;
    private static final int VERSIONS = 6;
    private static final int MOST_STREAMS = 10;

    @Inject
    jakarta.enterprise.event.Event<ShutdownDelayInitiatedEvent> shutdown;

    @Test
    void aSubscriberKilledAndResumedSeesEachChangeOnceAndInOrder() throws Exception {
        // Given
        var random = new Random(Seeds.of(NoteStreamTest.class));
        var start = newest();
        var seen = new ArrayList<String>();
        int kills = 0;

        // When
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            var writing = IntStream.range(0, WRITERS)
                    .mapToObj(i -> writers.submit(writer()))
                    .toList();
            for (var last = ""; seen.size() < WRITERS * NOTES * VERSIONS; kills++) {
                try (var stream = EventStream.open("/v1/changes?after=" + start, "", last)) {
                    last = readSome(stream, 1 + random.nextInt(25), last, seen);
                }
            }
            for (var done : writing) {
                assertEquals(NOTES, done.get());
            }
        }

        // Then
        assertTrue(kills > 3, "killed " + kills + " times");
        assertEquals(listed(start), seen);
    }

    /** Reads up to that many changes and tells the cursor of the last. */
    private static String readSome(EventStream stream, int most, String before, List<String> seen) {
        var last = before;
        for (int i = 0; i < most && seen.size() < WRITERS * NOTES * VERSIONS; i++) {
            var event = stream.nextChange();
            assertNotNull(event);
            seen.add(event.data());
            last = event.id();
        }
        return last;
    }

    private static Callable<Integer> writer() {
        return () -> {
            for (int i = 0; i < NOTES; i++) {
                var note = KeptNote.write();
                for (int version = 1; version < VERSIONS; version++) {
                    note.rewrite(version, "a remark that nobody else sees");
                }
            }
            return NOTES;
        };
    }

    @Test
    void aStreamGoesOnFromACursorOfTheList() {
        // Given
        var start = newest();
        var note = KeptNote.write().rewrite(1, "").rewrite(2, "");
        var listed = await().until(() -> listed(start), found -> versions(found, note) == 3);

        // When
        try (var stream = EventStream.open("/v1/changes?after=" + start, "", "")) {
            var first = stream.nextChange();

            // Then
            assertNotNull(first);
            assertEquals(listed.getFirst(), first.data());
            assertEquals(listed.subList(1, listed.size()), listed(first.id()));
        }
    }

    @Test
    void aSilentStreamGivesSignsOfLife() {
        // Given
        try (var stream = EventStream.open("/v1/changes?after=" + newest(), "", "")) {

            // When
            var greeting = stream.next();
            var heartbeat = stream.next();

            // Then
            assertTrue(greeting != null && greeting.isComment(), "the greeting");
            assertTrue(heartbeat != null && heartbeat.isComment(), "a comment");
        }
    }

    @Test
    void theStreamsOfACallerAreBounded() {
        // Given
        var caller = TestTokens.bearer("subscriber-1", Role.INTEGRATOR);
        var path = "/v1/changes?after=" + newest();
        var open = new ArrayList<EventStream>();
        IntStream.range(0, MOST_STREAMS).forEach(i -> open.add(EventStream.open(path, caller, "")));

        // When
        var refused = assertThrows(AssertionError.class, () -> EventStream.open(path, caller, ""));

        // Then
        assertTrue(String.valueOf(refused.getMessage()).startsWith("HTTP/1.1 429"), refused::getMessage);
        open.forEach(EventStream::close);
    }

    @Test
    void streamsEndBeforeAShutdownWaitsForThem() {
        // Given
        try (var stream = EventStream.open("/v1/changes?after=" + newest(), "", "")) {
            assertNotNull(stream.next());

            // When
            shutdown.fire(new ShutdownDelayInitiatedEvent());

            // Then
            assertNull(stream.nextChange());
        }
    }

    @Test
    void aCursorThatIsNoneIsRefusedBeforeTheStream() {
        // When
        var answer = Wire.get("/v1/changes")
                .header("Accept", "text/event-stream")
                .header("Last-Event-ID", "7")
                .send();

        // Then
        Refusals.refused(400, "validation", "cursor", answer);
    }

    @Test
    void whoAsksForNothingSpecialGetsPages() {
        // When
        var answer = Wire.get("/v1/changes").header("Accept", "*/*").send();

        // Then
        assertTrue(answer.header("content-type").startsWith("application/json"), answer::toString);
    }

    private static long versions(List<String> changes, KeptNote note) {
        return changes.stream().filter(change -> change.contains(note.id())).count();
    }

    /** The items of the list after a cursor, as they stand in its bytes. */
    private static List<String> listed(String cursor) {
        var items = new ArrayList<String>();
        for (var after = cursor; true; ) {
            var page = Wire.get("/v1/changes?limit=1&after=" + after).send();
            if (page.json().path("items").isEmpty()) {
                return items;
            }
            var end = page.body().lastIndexOf("],\"next\":");
            items.add(page.body().substring("{\"items\":[".length(), end));
            after = cursorOf(page.json().path("next").asText());
        }
    }

    /** The cursor after all that was published until now. */
    private static String newest() {
        var next = Wire.get("/v1/changes?limit=200").send().json().path("next").asText();
        for (var last = ""; !next.equals(last); ) {
            last = next;
            next = Wire.get(last + "&limit=200").send().json().path("next").asText();
        }
        return cursorOf(next);
    }

    private static String cursorOf(String next) {
        return next.substring(next.indexOf("after=") + "after=".length());
    }
}
