package org.openscrutiny.csa;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.testing.BackingServices;
import org.openscrutiny.chassis.testing.Recollection;
import org.openscrutiny.chassis.testing.TestTokens;
import org.openscrutiny.csa.response.Answering;
import org.openscrutiny.csa.testing.Api;
import org.openscrutiny.csa.testing.SiblingTopics;
import org.openscrutiny.local.Role;

/** What was answered once is answered again for its instant, byte for byte, on every object. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
@QuarkusTestResource(SiblingTopics.class)
class CsaHistoryTest {

    private static final int VERSIONS = 50;
    private static final String COORDINATOR = TestTokens.bearer("history", Role.COORDINATOR);

    @Inject
    Clock clock;

    @Test
    void anAgreement() {
        var agreement = Api.agreement("History");
        Api.publish(agreement, "1.0", "2017-04-01");
        recalls("/v1/agreements/" + agreement, "", i -> Map.of("title", "Title " + i));
        given().get("/v1/agreements/" + agreement + "/versions/1.0?asOf=2000-01-01T00:00:00Z")
                .then()
                .statusCode(404);
    }

    @Test
    void aPriority() {
        var agreement = Api.agreement("History of a priority");
        var priority = Api.priority(agreement, "P1", "Priority one");
        Api.publish(agreement, "1.0", "2017-04-01", priority);
        recalls("/v1/priorities/" + priority, "", i -> Map.of("code", "P" + i));
    }

    @Test
    void aPostWithItsHolderForRolesOnly() {
        var post = Api.post("/v1/posts", Map.of("title", "Head", "organisation", "Police", "kind", "OFFICE"));
        recalls("/v1/posts/" + post.id(), COORDINATOR, i -> Map.of("holderName", "Holder " + i));
        given().get("/v1/posts/" + post.id() + "/history").then().statusCode(401);
    }

    @Test
    void anOrganisationAndWhoChangedIt() {
        var path = "/v1/organisations/" + Api.organisation("Police", "POLICE");
        recalls(path, "", i -> Map.of("names", List.of(Map.of("text", "Police " + i, "kind", "FULL"))));
        var last = given().get(path).then().extract().jsonPath().getInt("version");
        given().get(path + "/history?limit=200")
                .then()
                .statusCode(200)
                .body("items", hasSize(last))
                .body("items[0].version", equalTo(last))
                .body("items[0].actor", nullValue());
        Api.coordinator().get(path + "/history").then().body("items[0].actor", equalTo("caller-[COORDINATOR]"));
    }

    @Test
    void aResponseWithItsDraftForTheCoordinatorOnly() {
        // Given
        var police = Api.organisation("County Police", "POLICE");
        var path = "/v1/responses/" + Answering.opened(UUID.randomUUID().toString(), police);
        var anybody = new Recollection(path, "", clock);
        var coordinator = new Recollection(path, COORDINATOR, clock);
        anybody.remember();
        coordinator.remember();

        // When
        for (var step : Answering.steps(Answering.REJECTED)) {
            Answering.move(path, step).then().statusCode(200);
            anybody.remember();
            coordinator.remember();
        }

        // Then
        anybody.assertRecalled();
        coordinator.assertRecalled();
    }

    /** Changes an object at random and asks for each instant again. */
    private void recalls(String path, String bearer, IntFunction<Map<String, Object>> patch) {
        long seed = System.nanoTime();
        System.getLogger("seed").log(System.Logger.Level.INFO, "seed {0,number,#}", seed);
        var random = new Random(seed);
        var recollection = new Recollection(path, bearer, clock);
        recollection.remember();
        var tag = Api.tag(path);
        for (int i = 0; i < VERSIONS; i++) {
            var changed = Api.patch(path, tag, patch.apply(random.nextInt(1_000)));
            changed.then().statusCode(200);
            tag = changed.header("ETag");
            recollection.remember();
        }
        recollection.assertRecalled();
    }
}
