package org.openscrutiny.csa;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.openscrutiny.chassis.testing.BackingServices;
import org.openscrutiny.chassis.testing.NegativeTests;
import org.openscrutiny.chassis.testing.ServiceUnderTest;
import org.openscrutiny.chassis.testing.ServiceUnderTest.Creation;
import org.openscrutiny.chassis.testing.ServiceUnderTest.Existing;
import org.openscrutiny.chassis.testing.ServiceUnderTest.Listing;
import org.openscrutiny.chassis.testing.TestTokens;
import org.openscrutiny.chassis.testing.Wire;
import org.openscrutiny.csa.testing.Api;
import org.openscrutiny.csa.testing.SiblingTopics;
import org.openscrutiny.local.Role;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
@QuarkusTestResource(SiblingTopics.class)
class CsaNegativeTest extends NegativeTests {

    private static final String PATH = "/v1/agreements";

    @Override
    protected ServiceUnderTest service() {
        return ServiceUnderTest.of(Listing.of("/v1/priorities", "agreement"))
                .creating(Creation.of(PATH, CsaNegativeTest::coordinator, CsaNegativeTest::body, "title")
                        .withDate("endedOn")
                        .withList("excludedAreas"))
                .writingTo(CsaNegativeTest::existing)
                .publishing(CsaNegativeTest::published);
    }

    private static Existing existing() {
        var made = Wire.request("POST", PATH).as(coordinator()).json(body()).send();
        var path = made.header("location");
        return new Existing(
                "PATCH", path, path.substring(path.lastIndexOf('/') + 1), made.header("etag"), body(), coordinator());
    }

    /** Two of them, so that the list has a second page. */
    private static String published() {
        var agreement = Api.agreement("Negative");
        var one = Api.priority(agreement, "P1", "Priority one");
        Api.publish(agreement, "1.0", "2017-04-01", one, Api.priority(agreement, "P2", "Priority two"));
        return "/v1/priorities/" + one;
    }

    private static String coordinator() {
        return TestTokens.bearer("coordinator-1", Role.COORDINATOR);
    }

    private static String body() {
        return """
                {"title":"agreement %s","area":"County","termPolicy":"ROLLING"}""".formatted(UUID.randomUUID());
    }
}
