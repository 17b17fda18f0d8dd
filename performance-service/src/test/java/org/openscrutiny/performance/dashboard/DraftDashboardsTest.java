package org.openscrutiny.performance.dashboard;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.testing.BackingServices;
import org.openscrutiny.performance.Council;

/** A clerk finds the plans of the own body in the list, an approver those of all; nobody else finds a draft. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class DraftDashboardsTest {
    private final String body = "body-" + UUID.randomUUID();
    private final Council clerk = Council.clerk(body);

    @Test
    void aDraftIsListedForItsClerkAndForApproversOnly() {
        // Given
        String indicator = Council.percentage().id();
        String published = drawnUp("Published", indicator);
        clerk.move(published, Map.of("command", "READY")).then().statusCode(200);
        clerk.move(published, Map.of("command", "PUBLISH")).then().statusCode(200);
        String draft = drawnUp("Draft", indicator);

        // When, Then
        for (Council seeing : List.of(clerk, Council.clerk("*"), Council.approver())) {
            listed(seeing)
                    .header("Cache-Control", equalTo("private, no-store"))
                    .body("items.title", equalTo(List.of("Published", "Draft")))
                    .body("items.state", equalTo(List.of("PUBLISHED", "DRAFT")));
            seeing.request()
                    .get(draft)
                    .then()
                    .statusCode(200)
                    .header("ETag", "\"r0\"")
                    .body("state", equalTo("DRAFT"));
        }
        for (Council other : List.of(Council.clerk("elsewhere"), Council.officer(), Council.nobody())) {
            listed(other)
                    .body("items", hasSize(1))
                    .body("items[0].id", equalTo(published.substring(published.lastIndexOf('/') + 1)))
                    .body("items[0].packNumber", equalTo(1))
                    .body("items[0].state", nullValue());
            other.request().get(draft).then().statusCode(404);
        }
        String first = given().header("Authorization", clerk.bearer())
                .queryParam("body", body)
                .queryParam("limit", 1)
                .get("/v1/dashboards")
                .then()
                .body("items.title", equalTo(List.of("Published")))
                .extract()
                .path("next");
        clerk.request().get(first).then().statusCode(200).body("items.title", equalTo(List.of("Draft")));
    }

    @Test
    void anOfficerOfTheBodyRecordsWhatWasPrintedAndNothingElse() {
        // Given
        String draft = drawnUp("Draft", Council.percentage().id());
        Council officer = Council.officerOf(body);
        Map<String, Object> printed = Map.of(
                "command", "RECORD_AS_PRINTED",
                "source", "Performance dashboard, July 2012",
                "publishedAt", "2012-06-28T16:00:00Z");

        // When, Then
        officer.move(draft, Map.of("command", "READY")).then().statusCode(403);
        Council.officerOf("elsewhere").moveWith("\"r0\"", draft, printed).then().statusCode(404);
        officer.move(draft, printed).then().statusCode(200).body("packNumber", equalTo(1));
        given().get(draft + "/packs").then().body("items.publishedAt", equalTo(List.of("2012-06-28T16:00:00Z")));
    }

    private ValidatableResponse listed(Council who) {
        return who.request()
                .queryParam("body", body)
                .get("/v1/dashboards")
                .then()
                .statusCode(200);
    }

    private String drawnUp(String title, String indicator) {
        Map<String, Object> item = Map.of("indicatorId", indicator, "areaCode", Council.KENT, "order", 1);
        Map<String, Object> section = Map.of("heading", "Monthly", "kind", "MONTHLY_QUARTERLY", "items", List.of(item));
        return clerk.post(
                        "/v1/dashboards",
                        Map.of(
                                "bodyId",
                                body,
                                "title",
                                title,
                                "reportingMonth",
                                "2012-05",
                                "sections",
                                List.of(section)))
                .header("Location");
    }
}
