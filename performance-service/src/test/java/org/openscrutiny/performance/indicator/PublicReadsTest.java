package org.openscrutiny.performance.indicator;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.testing.BackingServices;
import org.openscrutiny.performance.Council;

/** Definitions and vintages are there for everybody as far as they are published, without names and without drafts. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class PublicReadsTest {
    @Inject
    Clock clock;

    @Test
    void everybodyReadsApprovedDefinitions() {
        // Given an approved definition and one that waits
        String path = "/v1/indicators/" + Council.percentage().id();
        Council officer = Council.officer();
        String terms = """
                {"validFrom": "2013-04-01", "kind": "PERCENTAGE", "basis": "PERIOD", "frequency": "QUARTERLY",
                 "calendar": "FINANCIAL", "unit": "PERCENT", "publishedScale": 1, "bounded": true,
                 "polarity": "HIGHER_IS_BETTER", "ruleFamily": "FLOOR_STANDARD", "minDenominator": 10.50,
                 "numeratorLabel": "registered in five days", "denominatorLabel": "deaths registered",
                 "comparableWithPrevious": "NO", "changeReason": "NEW_GRANULARITY",
                 "breakdowns": [{"name": "sex", "kind": "PARTITION"}]}""";
        officer.request()
                .header("If-Match", officer.request().get(path).header("ETag"))
                .body(terms)
                .post(path + "/definitions")
                .then()
                .statusCode(201);

        // When, Then
        everybody(path + "/definitions").statusCode(200).body("items", hasSize(1));
        everybody(path + "/definitions/1")
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .body("terms.validFrom", equalTo("2010-04-01"))
                .body("terms.ruleFamily", equalTo("FLOOR_STANDARD"))
                .body("$", not(hasKey("draftedBy")))
                .body("$", not(hasKey("approvedBy")));
        everybody(path + "/definitions/2").statusCode(404);
        officer.request().get(path + "/definitions").then().body("items", hasSize(2));

        String first = everybody(path + "/definitions/1").extract().asString();
        String waiting = officer.request().get(path + "/definitions/2").asString();
        String before = clock.instant().toString();

        // When
        officer.move(path + "/definitions/2", Map.of("command", "SUBMIT"));
        moved(path, 2);
        assertEquals(
                tree(first),
                tree(everybody(path + "/definitions/1?asOf=" + before)
                        .statusCode(200)
                        .extract()
                        .asString()));
        everybody(path + "/definitions/2?asOf=" + before).statusCode(404);
        everybody(path + "/definitions/1?asOf=2012-01-01T00:00:00Z").statusCode(404);
        everybody(path + "/definitions/1?asOf=2012").statusCode(400);
        everybody(path + "/definitions/2?asOf=" + clock.instant())
                .statusCode(200)
                .body("state", equalTo("APPROVED"));
        assertEquals(
                tree(waiting),
                tree(officer.request()
                        .get(path + "/definitions/2?asOf=" + before)
                        .asString()));

        // Then
        everybody(path + "/definitions")
                .body("items.number", equalTo(List.of(1, 2)))
                .body("items.state", equalTo(List.of("SUPERSEDED", "APPROVED")))
                .body("items[0].validTo", equalTo("2013-03-31"))
                .body("items[1].terms.changeReason", equalTo("NEW_GRANULARITY"))
                .body("items[1].terms.minDenominator", equalTo(10.5f))
                .body("items[1].terms.breakdowns[0].kind", equalTo("PARTITION"));
    }

    @Test
    void aDraftIsNotThereForEverybody() {
        String draft = Council.officer().post("/v1/indicators", Council.draft()).header("Location");
        everybody(draft + "/definitions").statusCode(404);
        everybody(draft + "/definitions/1").statusCode(404);
    }

    @Test
    void everybodyReadsPublishedVintages() {
        // Given a published figure and a revision that waits
        String code = Council.percentage().code();
        String waiting = Council.submitted(Council.figure(code, "2012-04", 70)) + "/vintages";
        String path = Council.published(Council.figure(code, "2012-05", 71));
        Council officer = Council.officer();
        Council.revised(path, 77);

        // When, Then
        everybody(waiting).statusCode(404);
        everybody(path + "/vintages")
                .statusCode(200)
                .body("items.value", equalTo(List.of(71)))
                .body("items[0]", not(hasKey("recordedBy")));
        officer.request().get(path + "/vintages").then().body("items", hasSize(2));
        Council.approver().move(path, Map.of("command", "APPROVE")).then().statusCode(200);
        everybody(path + "/vintages").body("items.value", equalTo(List.of(71, 77)));
        Council.approver().move(path, Map.of("command", "WITHDRAW", "reason", "Counted twice."));
        everybody(path + "/vintages").statusCode(410);
    }

    private static Map<String, Object> tree(String json) {
        return JsonPath.from(json).getMap("$");
    }

    private static void moved(String path, int number) {
        Council.approver()
                .move(path + "/definitions/" + number, Map.of("command", "APPROVE"))
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse everybody(String path) {
        return Council.nobody().request().get(path).then();
    }
}
