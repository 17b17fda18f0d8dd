package org.openscrutiny.chassis.sample;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.UUID;
import org.openscrutiny.chassis.testing.NegativeTests;
import org.openscrutiny.chassis.testing.ServiceUnderTest;
import org.openscrutiny.chassis.testing.ServiceUnderTest.Creation;
import org.openscrutiny.chassis.testing.ServiceUnderTest.Existing;
import org.openscrutiny.chassis.testing.ServiceUnderTest.Listing;
import org.openscrutiny.chassis.testing.TestTokens;
import org.openscrutiny.chassis.testing.Wire;
import org.openscrutiny.local.Role;

/** The shared negative tests on the sample, so that they and the chassis are tried before any service. */
@QuarkusTest
@TestProfile(SampleService.class)
class NoteNegativeTest extends NegativeTests {

    @Override
    protected ServiceUnderTest service() {
        return ServiceUnderTest.of(Listing.of("/v1/notes", "title"))
                .creating(Creation.of("/v1/notes", NoteNegativeTest::officer, NoteNegativeTest::body, "title")
                        .withDate("due")
                        .withNumber("amount")
                        .withList("tags")
                        .withUniqueText())
                .writingTo(NoteNegativeTest::existing)
                .publishing(() -> existing().path());
    }

    private static Existing existing() {
        var made = Wire.request("POST", "/v1/notes").as(officer()).json(body()).send();
        var path = made.header("location");
        return new Existing(
                "PUT", path, path.substring(path.lastIndexOf('/') + 1), made.header("etag"), body(), officer());
    }

    private static String officer() {
        return TestTokens.bearer("officer-1", Role.OFFICER);
    }

    private static String body() {
        return "{\"title\":\"note %s\"}".formatted(UUID.randomUUID());
    }
}
