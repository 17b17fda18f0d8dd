package org.openscrutiny.performance.dashboard;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.testing.BackingServices;
import org.openscrutiny.chassis.testing.TestDatabase;
import org.openscrutiny.performance.Council;
import org.openscrutiny.performance.Topic;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class PackWithdrawalTest {
    private static final Council CLERK = Council.clerk("communities");
    private static final Map<String, String> WITHDRAW =
            Map.of("command", "WITHDRAW", "reason", "Two rows were of another area.");

    @Test
    void theBytesOfAWithdrawnPackStayAndTheOneBeforeStandsAgain() {
        // Given
        String dashboard = Council.packed(Council.packed(Council.dashboard(Council.percentage())));
        List<String> packs = packs(dashboard);
        String bytes = given().get("/v1/packs/" + packs.getFirst()).asString();
        String before = given().get("/v1/packs/" + packs.getLast()).asString();

        // When
        withdraw(dashboard, packs.getFirst())
                .then()
                .statusCode(200)
                .body("dashboardId", equalTo(id(dashboard)))
                .body("number", equalTo(2));

        // Then
        assertEquals(bytes, given().get("/v1/packs/" + packs.getFirst()).asString());
        assertEquals(before, given().get(dashboard).asString());
        given().get(dashboard + "/packs")
                .then()
                .body("items[0].withdrawnReason", equalTo("Two rows were of another area."))
                .body("items[0].withdrawnAt", notNullValue())
                .body("items[1].withdrawnAt", equalTo(null));
        given().queryParam("body", "communities")
                .queryParam("limit", 200)
                .get("/v1/dashboards")
                .then()
                .body("items.find { it.id == '" + id(dashboard) + "' }.packNumber", equalTo(1));
        String history = "/v1/packs/" + packs.getFirst() + "/history";
        given().get(history)
                .then()
                .statusCode(200)
                .body("items.command", equalTo(List.of("WITHDRAW", "PUBLISH")))
                .body("items.version", equalTo(List.of(2, 1)))
                .body("items", everyItem(not(hasKey("actor"))));
        CLERK.request().get(history).then().body("items.actor", equalTo(List.of("clerk-1", "clerk-1")));
        given().get("/v1/packs/" + packs.getLast() + "/history")
                .then()
                .body("items.command", equalTo(List.of("PUBLISH")));
        given().get("/v1/packs/" + id(dashboard) + "/history").then().statusCode(404);
    }

    @Test
    void theHistoryOfAPackThatIsOlderThanItsLogBeginsWithItsPublication() {
        // Given
        String dashboard = Council.packed(Council.dashboard(Council.percentage()));
        String unlogged = UUID.randomUUID().toString();
        TestDatabase.ask("insert into public_pack select (jsonb_populate_record(p, '{\"id\": \"" + unlogged
                + "\", \"number\": 2}')).* from public_pack p where id = '"
                + packs(dashboard).getFirst() + "'");
        String published = given().get(dashboard + "/packs").path("items[0].publishedAt");
        String history = "/v1/packs/" + unlogged + "/history";

        // When, Then
        given().get(history)
                .then()
                .statusCode(200)
                .body("items.command", equalTo(List.of("PUBLISH")))
                .body("items.version", equalTo(List.of(0)))
                .body("items.occurredAt", equalTo(List.of(published)));
        withdraw(dashboard, unlogged).then().statusCode(200);
        CLERK.request().get(history).then().body("items.command", equalTo(List.of("WITHDRAW", "PUBLISH")));
        String next = given().queryParam("limit", 1)
                .get(history)
                .then()
                .body("items.command", equalTo(List.of("WITHDRAW")))
                .extract()
                .path("next");
        given().urlEncodingEnabled(false)
                .get(next)
                .then()
                .body("items.command", equalTo(List.of("PUBLISH")))
                .body("next", nullValue());
    }

    @Test
    void withoutAPackLeftADashboardIsGoneUntilTheNext() throws IOException {
        // Given
        String dashboard = Council.packed(Council.dashboard(Council.percentage()));

        // When
        withdraw(dashboard, packs(dashboard).getFirst()).then().statusCode(200);

        // Then
        given().get(dashboard).then().statusCode(410).body("type", equalTo("/problems/gone"));
        given().header("Accept", "text/html")
                .get("/dashboards/" + id(dashboard))
                .then()
                .statusCode(410);
        var events = Topic.records("performance.dashboard.v1", id(dashboard), 2);
        assertEquals("council.performance.dashboard.withdrawn.v1", Topic.header(events.getLast(), "ce_type"));
        assertTrue(events.getLast().value().contains("\"deleted\":true"));
        assertEquals(List.of(), faults(events.getLast().value()));
        Council.packed(dashboard);
        given().get(dashboard).then().statusCode(200).body("packNumber", equalTo(2));
    }

    @Test
    void aWithdrawalNeedsItsReasonItsTagAndItsClerk() {
        // Given
        String dashboard = Council.packed(Council.dashboard(Council.percentage()));
        String pack = "/v1/packs/" + packs(dashboard).getFirst();
        String tag = CLERK.request().get(dashboard).header("ETag");

        // When, Then
        CLERK.moveWith(tag, pack, Map.of("command", "WITHDRAW"))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/reason-required"));
        CLERK.moveWith("\"r99\"", pack, WITHDRAW).then().statusCode(412);
        Council.clerk("education").moveWith(tag, pack, WITHDRAW).then().statusCode(403);
        CLERK.moveWith(tag, pack, WITHDRAW).then().statusCode(200);
        withdraw(dashboard, id(pack)).then().statusCode(409);
    }

    private static Response withdraw(String dashboard, String pack) {
        String tag = CLERK.request().get(dashboard).header("ETag");
        return CLERK.moveWith(tag, "/v1/packs/" + pack, WITHDRAW);
    }

    private static List<String> packs(String dashboard) {
        return given().get(dashboard + "/packs").jsonPath().getList("items.id");
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static List<String> faults(String json) throws IOException {
        Path schema = Path.of("src/main/resources/contract/performance.dashboard.v1.schema.json");
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(schema), InputFormat.JSON)
                .validate(json, InputFormat.JSON)
                .stream()
                .map(Object::toString)
                .toList();
    }
}
