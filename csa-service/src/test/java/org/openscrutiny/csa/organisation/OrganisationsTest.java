package org.openscrutiny.csa.organisation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.testing.BackingServices;
import org.openscrutiny.csa.testing.Api;
import org.openscrutiny.csa.testing.SiblingTopics;
import org.openscrutiny.local.Role;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
@QuarkusTestResource(SiblingTopics.class)
class OrganisationsTest {

    private static final String PATH = "/v1/organisations";

    @Test
    void showsTheNameAndTheRolesOfADay() {
        // Given
        var made = Api.post(
                PATH,
                Map.of(
                        "names",
                        List.of(
                                Map.of("text", "Company R", "kind", "FULL", "to", "2028-07-01"),
                                Map.of("text", "Company S", "kind", "FULL", "from", "2028-07-01")),
                        "category",
                        "PROBATION",
                        "roles",
                        List.of(Map.of("role", "RESPONSIBLE_AUTHORITY", "to", "2028-07-01"))));
        var path = PATH + "/" + made.id();

        // When
        var before = given().get(path + "?on=2028-06-30");
        var after = given().get(path + "?on=2028-07-01");

        // Then
        before.then()
                .statusCode(200)
                .body("name", equalTo("Company R"))
                .body("roles.role", contains("RESPONSIBLE_AUTHORITY"));
        after.then().statusCode(200).body("name", equalTo("Company S")).body("roles", hasSize(0));
        given().get(path).then().header("ETag", "\"p1\"").body("roles", hasSize(1));
        given().get(PATH + "?on=2028-06-30&limit=200").then().body("items.name", hasItems("Company R"));
    }

    @Test
    void refusesASuccessorThatIsNotThere() {
        // Given
        var old = Api.organisation("Old company", "PROBATION");
        var path = PATH + "/" + old;
        var unknown = succeededBy("0190e0a0-0000-7000-8000-00000000dead");

        // When
        var refused = Api.patch(path, Api.tag(path), unknown);
        var itself = Api.patch(path, Api.tag(path), succeededBy(old));
        var found = Api.patch(path, Api.tag(path), succeededBy(Api.organisation("New company", "PROBATION")));

        // Then
        refused.then()
                .statusCode(422)
                .body("errors[0].code", equalTo("UNKNOWN_ORGANISATION"))
                .body("errors[0].pointer", equalTo("/succession/0/successorId"));
        itself.then().statusCode(422);
        found.then().statusCode(200).body("succession[0].kind", equalTo("REPLACED"));
    }

    @Test
    void refusesWhatContradictsItselfAllAtOnce() {
        // Given
        var body = Map.of(
                "names",
                List.of(Map.of("text", "Alias alone", "kind", "ALIAS", "from", "2020-01-01", "to", "2019-01-01")),
                "category",
                "OTHER",
                "roles",
                List.of(Map.of("role", "FUNDER", "from", "2020-01-01", "to", "2020-01-01")));

        // When
        var refused =
                Api.coordinator().contentType("application/json").body(body).post(PATH);
        var byALead =
                Api.as(Role.LEAD).contentType("application/json").body(body).post(PATH);

        // Then
        refused.then()
                .statusCode(422)
                .body("errors.code", contains("FULL_NAME_MISSING", "DATES_REVERSED", "DATES_REVERSED"));
        byALead.then().statusCode(403);
    }

    private static Map<String, Object> succeededBy(String id) {
        return Map.of(
                "succession",
                List.of(Map.of("successorId", id, "on", "2028-07-01", "kind", "REPLACED", "dutiesPass", true)));
    }
}
