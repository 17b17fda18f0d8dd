package org.openscrutiny.chassis.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.testing.Statements;
import org.openscrutiny.chassis.testing.TestTokens;
import org.openscrutiny.chassis.testing.Wire;
import org.openscrutiny.local.Role;

@QuarkusTest
@TestProfile(SampleService.class)
class NoteStatementsTest {

    private static final int MANY = 200;

    @Test
    void aListCostsOneStatementForOneRowAndForTwoHundred() {
        // Given
        write();
        var one = Statements.ofGet("/v1/notes?limit=1", "");

        // When
        for (int i = 0; i < MANY; i++) {
            write();
        }
        var many = Statements.ofGet("/v1/notes?limit=200", "");

        // Then
        assertEquals(1, one.size(), one::toString);
        assertEquals(1, many.size(), many::toString);
    }

    @Test
    void aWriteIsSeenByTheCounter() {
        // When
        var statements = Statements.during(trace -> Wire.request("POST", "/v1/notes")
                .as(TestTokens.bearer("officer-3", Role.OFFICER))
                .header("traceparent", trace)
                .json("{\"title\": \"%s\"}".formatted(UUID.randomUUID()))
                .send());

        // Then: begin, the row, the lock of the public state, the change with all that belongs to it, commit
        assertEquals(5, statements.size(), statements::toString);
    }

    private static void write() {
        var answer = Wire.request("POST", "/v1/notes")
                .as(TestTokens.bearer("officer-3", Role.OFFICER))
                .json("{\"title\": \"%s\"}".formatted(UUID.randomUUID()))
                .send();
        assertEquals(201, answer.status(), answer::toString);
    }
}
