package org.openscrutiny.chassis.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.testing.Answer;
import org.openscrutiny.chassis.testing.Refusals;
import org.openscrutiny.chassis.testing.TestDatabase;
import org.openscrutiny.chassis.testing.TestTokens;
import org.openscrutiny.chassis.testing.Wire;
import org.openscrutiny.local.Role;

/** Invariant I14: a rebuild under live writes ends equal to the source, serves all the while, and has no effect. */
@QuarkusTest
@TestProfile(SampleService.class)
class NoteRebuildTest {

    private static final int NOTES = 30;
    private static final String SOURCE = """
            select s.id, s.public_version, s.deleted, s.payload::jsonb ->> 'title' from public_state s
            where s.type = 'sample.note' and s.payload <> '{}' order by s.id""";
    private static final String MODEL =
            "select id, version, deleted, body ->> 'title' from note_seen where body is not null order by id";
    private static final String INBOX = "select * from inbox order by topic, id";

    @Test
    void endsEqualToTheSourceUnderLiveWrites() throws Exception {
        // Given: a read model that somebody has spoilt
        IntStream.range(0, NOTES).forEach(i -> KeptNote.write().rewrite(i, ""));
        awaitEqual();
        var untouched = TestDatabase.ask(INBOX);
        TestDatabase.ask("delete from note_seen where id in (select id from note_seen order by id desc limit 5)");
        TestDatabase.ask("update note_seen set version = version + 100, body = body || '{\"title\": \"spoilt\"}'"
                + " where id in (select id from note_seen where body is not null order by id desc limit 5)");
        TestDatabase.ask("insert into note_seen (id, version, deleted, body, seen_at)"
                + " values ('a-phantom', 1, false, '{\"id\": \"a-phantom\", \"title\": \"none\"}', now())");
        var writing = new AtomicBoolean(true);
        var smallest = new ArrayList<Integer>();

        // When
        Answer done;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var writer = threads.submit(writer(writing));
            var reader = threads.submit(() -> {
                while (writing.get()) {
                    smallest.add(Integer.parseInt(
                            TestDatabase.ask("select count(*) from note_seen").getFirst()));
                }
            });
            done = rebuilt();
            writing.set(false);
            assertTrue(writer.get() > 0, "writes went on");
            reader.get();
        }

        // Then
        assertEquals("DONE", done.json().path("state").asText(), done::toString);
        assertTrue(done.json().path("rowsChanged").asInt() >= 11, done::toString);
        assertTrue(smallest.stream().allMatch(n -> n >= NOTES - 5), () -> "a reader saw " + smallest);
        awaitEqual();
        assertTrue(TestDatabase.ask(INBOX).containsAll(untouched), "no mark of the inbox moved");
    }

    @Test
    void noEffectOfAnEventIsCarriedOutAgain() {
        // Given
        var note = KeptNote.write();
        awaitEqual();
        var marks = TestDatabase.ask(INBOX);

        // When
        rebuilt();

        // Then
        assertEquals(marks, TestDatabase.ask(INBOX));
        assertEquals(1, echo.times(note.id()));
    }

    @jakarta.inject.Inject
    NoteEcho echo;

    @Test
    void onlyAReadModelCanBeRebuilt() {
        // When
        var answer = rebuild("note");

        // Then
        Refusals.refused(422, "validation", "/readModel", answer);
        Refusals.refused(
                404,
                "not-found",
                Wire.get("/v1/admin/rebuilds/none").as(admin()).send());
    }

    private static Callable<Integer> writer(AtomicBoolean writing) {
        return () -> {
            int written = 0;
            var note = KeptNote.write();
            while (writing.get()) {
                note.rewrite(++written, "");
            }
            return written;
        };
    }

    private static Answer rebuilt() {
        var begun = rebuild("note_seen");
        assertEquals(202, begun.status(), begun::toString);
        return Awaitility.await("the rebuild")
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> Wire.get(begun.header("location")).as(admin()).send(),
                        a -> !a.json().path("state").asText().equals("RUNNING"));
    }

    private static Answer rebuild(String readModel) {
        return Wire.request("POST", "/v1/admin/rebuilds")
                .as(admin())
                .json("{\"readModel\": \"%s\"}".formatted(readModel))
                .send();
    }

    private static void awaitEqual() {
        Awaitility.await("the read model is as the source")
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertEquals(TestDatabase.ask(SOURCE), TestDatabase.ask(MODEL)));
    }

    private static String admin() {
        return TestTokens.bearer("operator-4", Role.ADMIN);
    }
}
