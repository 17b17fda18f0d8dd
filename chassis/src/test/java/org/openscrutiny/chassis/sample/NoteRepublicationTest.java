package org.openscrutiny.chassis.sample;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.testing.Answer;
import org.openscrutiny.chassis.testing.Refusals;
import org.openscrutiny.chassis.testing.TestDatabase;
import org.openscrutiny.chassis.testing.TestTokens;
import org.openscrutiny.chassis.testing.Wire;
import org.openscrutiny.local.Role;

@QuarkusTest
@TestProfile(SampleService.class)
class NoteRepublicationTest {

    private static final String FEED = "select count(*) from change_feed";

    @Test
    void everyNewestVersionGoesOutAgainAsItIs() {
        // Given
        var note = KeptNote.write().rewrite(1, "").rewrite(2, "");
        Awaitility.await("three records").until(() -> NoteRecords.of(note.id()).size() == 3);
        var etag = Wire.get(note.path()).send().header("etag");
        var fed = TestDatabase.ask(FEED);

        // When
        var answer = republish("sample.note");

        // Then
        assertEquals(202, answer.status(), answer::toString);
        assertTrue(answer.json().path("objects").asInt() > 0, answer::toString);
        var records = Awaitility.await("it goes out again")
                .atMost(Duration.ofSeconds(30))
                .until(() -> NoteRecords.of(note.id()), r -> r.size() == 4);
        assertArrayEquals(records.get(2).value(), records.get(3).value());
        assertEquals(records.get(2).headers(), records.get(3).headers());
        assertEquals(etag, Wire.get(note.path()).send().header("etag"));
        assertEquals(fed, TestDatabase.ask(FEED));
    }

    @Test
    void whatIsNotPublishedHereCannotGoOut() {
        // When
        var answer = republish("other.motion");

        // Then
        Refusals.refused(422, "validation", "/aggregate", answer);
        Refusals.refused(422, "validation", "/aggregate", republish("nothing"));
    }

    private static Answer republish(String aggregate) {
        return Wire.request("POST", "/v1/admin/republications")
                .as(TestTokens.bearer("operator-6", Role.ADMIN))
                .json("{\"aggregate\": \"%s\"}".formatted(aggregate))
                .send();
    }
}
