package org.openscrutiny.meetings.recommendation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openscrutiny.meetings.Committee;
import org.openscrutiny.meetings.SiblingTopics;

/** When an item is closed later, its minute and what was recommended on it are taken back to the stub (D8, D9). */
@QuarkusTest
@QuarkusTestResource(SiblingTopics.class)
class ReclassifiedTest {

    @Inject
    Clock clock;

    @Test
    void whatWasResolvedOnAnItemIsTakenBackWithIt() {
        // Given
        var committee = Committee.fresh();
        var clerk = committee.clerk;
        var meeting = committee.held("2018-02-28", Committee.item("B1", "Property"));
        var minutes = committee.published(
                meeting,
                Map.of(
                        "verb",
                        "RECOMMEND",
                        "text",
                        "Sell CANARY House.",
                        "addressees",
                        List.of(Map.of("kind", "OFFICE", "name", "Cabinet Member"))));
        var wish = Map.of("resolutionPartId", committee.part(minutes), "basis", "EXECUTIVE");
        var recommendation = "/v1/recommendations/" + clerk.created("/v1/recommendations", wish);
        clerk.move(recommendation, Map.of("command", "RESOLVE")).then().statusCode(200);
        var before = clock.instant().toString();
        var item = committee.itemIds(meeting).get("B1");

        // When
        clerk.patch(
                        "/v1/meetings/" + meeting + "/agenda-items/" + item,
                        "/v1/agenda-items/" + item,
                        Map.of(
                                "access",
                                Map.of("kind", "EXEMPT", "paragraphs", List.of(3)),
                                "publicSummary",
                                "A sale of land"))
                .then()
                .statusCode(200);

        // Then
        RestAssured.get(minutes)
                .then()
                .statusCode(200)
                .body("entries.title", contains("Property"))
                .body("entries[0].resolutions", hasSize(0))
                .body("entries[0].paragraphs", hasSize(0));
        RestAssured.get(recommendation).then().statusCode(200).body("text", equalTo("A sale of land"));
        for (var path : List.of(minutes, recommendation)) {
            assertFalse(RestAssured.get(path).asString().contains("CANARY"), path);
            assertFalse(RestAssured.get(path + "/history").asString().contains("CANARY"), path);
            RestAssured.given().queryParam("asOf", before).get(path).then().statusCode(410);
        }
        clerk.get(recommendation).then().body("text", equalTo("Sell CANARY House."));
    }
}
