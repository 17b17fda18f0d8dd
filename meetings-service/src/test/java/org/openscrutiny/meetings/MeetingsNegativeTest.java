package org.openscrutiny.meetings;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.openscrutiny.chassis.testing.NegativeTests;
import org.openscrutiny.chassis.testing.ServiceUnderTest;
import org.openscrutiny.chassis.testing.ServiceUnderTest.Creation;
import org.openscrutiny.chassis.testing.ServiceUnderTest.Existing;
import org.openscrutiny.chassis.testing.ServiceUnderTest.Listing;

/** The shared refusals on the routes of this service. */
@QuarkusTest
@QuarkusTestResource(SiblingTopics.class)
class MeetingsNegativeTest extends NegativeTests {

    @Override
    protected ServiceUnderTest service() {
        return ServiceUnderTest.of(Listing.of("/v1/meetings", "body"))
                .creating(Creation.of("/v1/bodies", MeetingsNegativeTest::bearer, MeetingsNegativeTest::council, "name")
                        .withUniqueText())
                .writingTo(MeetingsNegativeTest::draft)
                .publishing(MeetingsNegativeTest::established);
    }

    private static Existing draft() {
        var id = Clerk.ofAll().created("/v1/bodies", Map.of("kind", "COUNCIL", "name", fresh()));
        var path = "/v1/bodies/" + id;
        return new Existing(
                "POST", path + "/transitions", id, Clerk.ofAll().tag(path), "{\"command\":\"ESTABLISH\"}", bearer());
    }

    private static String established() {
        var path = "/v1/bodies/" + Clerk.ofAll().created("/v1/bodies", Map.of("kind", "COUNCIL", "name", fresh()));
        Clerk.ofAll().move(path, Map.of("command", "ESTABLISH")).then().statusCode(200);
        return path;
    }

    private static String council() {
        return "{\"kind\":\"COUNCIL\",\"name\":\"" + fresh() + "\"}";
    }

    private static String fresh() {
        return "Council " + UUID.randomUUID();
    }

    private static String bearer() {
        return Clerk.ofAll().bearer();
    }
}
