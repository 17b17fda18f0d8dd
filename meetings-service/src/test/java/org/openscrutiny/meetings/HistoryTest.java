package org.openscrutiny.meetings;

import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.testing.Recollection;

/** D3: what this service knew at an instant are the bytes it answered then, of every aggregate and to everybody. */
@QuarkusTest
@QuarkusTestResource(SiblingTopics.class)
class HistoryTest {

    private static final int VERSIONS = Boolean.getBoolean("scrutiny.proof") ? 50 : 10;

    @Inject
    Clock clock;

    private final Clerk clerk = Clerk.ofAll();

    @Test
    void aBodyAnswersAsItDidThen() {
        var path = "/v1/bodies/" + clerk.committee(Clerk.freshName());
        assertRecalled(
                path,
                path,
                word -> clerk.patch(path, path, Map.of("shortName", word))
                        .then()
                        .statusCode(200));
    }

    @Test
    void aMeetingAndItsItemsAnswerAsTheyDidThen() {
        var meeting = clerk.meeting(clerk.committee(Clerk.freshName()), "2030-02-27");
        var items = "/v1/meetings/" + meeting + "/agenda-items/";
        var item = clerk.item(meeting, Map.of("number", "B1", "kind", "REPORT", "openTitle", "Before"));
        clerk.move("/v1/meetings/" + meeting, Map.of("command", "PUBLISH_AGENDA"))
                .then()
                .statusCode(200);
        assertRecalled(
                "/v1/meetings/" + meeting,
                "/v1/agenda-items/" + item,
                word -> clerk.patch(items + item, "/v1/agenda-items/" + item, Map.of("openTitle", word))
                        .then()
                        .statusCode(200));
    }

    @Test
    void minutesAnswerAsTheyDidThen() {
        var committee = Committee.fresh();
        var path = committee.published(committee.held("2018-02-28"), Map.of("verb", "NOTE", "text", "note it"));
        assertRecalled(
                path,
                path,
                word -> clerk.move(
                                path,
                                Map.of(
                                        "command",
                                        "REVISE",
                                        "revised",
                                        Map.of("entries", List.of(Map.of("title", word)))))
                        .then()
                        .statusCode(200));
    }

    @Test
    void aRecommendationAnswersAsItDidThen() {
        var committee = Committee.fresh();
        var office = Map.of("kind", "OFFICE", "name", "Cabinet Member");
        var minutes = committee.published(
                committee.held("2018-02-28"),
                Map.of("verb", "RECOMMEND", "text", "Report each quarter.", "addressees", List.of(office)));
        var wish = Map.of("resolutionPartId", committee.part(minutes), "basis", "EXECUTIVE");
        var path = "/v1/recommendations/" + clerk.created("/v1/recommendations", wish);
        clerk.move(path, Map.of("command", "RESOLVE")).then().statusCode(200);
        clerk.move(path, Map.of("command", "SEND")).then().statusCode(200);
        var accepted = Map.of("command", "RESPOND", "track", 0, "answer", Map.of("outcome", "ACCEPTED"));
        clerk.move(path, accepted).then().statusCode(200);
        assertRecalled(
                path,
                path,
                word -> clerk.move(
                                path,
                                Map.of(
                                        "command",
                                        "PROGRESS",
                                        "track",
                                        0,
                                        "progress",
                                        Map.of("on", "2018-04-10", "text", word)))
                        .then()
                        .statusCode(200));
    }

    /** Two addresses, since an item is a part of its meeting; by everybody and by the clerk. */
    private void assertRecalled(String whole, String part, Consumer<String> change) {
        // Given
        var seed = System.nanoTime();
        System.err.println("HistoryTest seed " + seed);
        var random = new Random(seed);
        var remembered = List.of(
                new Recollection(whole, "", clock),
                new Recollection(part, "", clock),
                new Recollection(whole, clerk.bearer(), clock));

        // When
        for (int i = 0; i < VERSIONS; i++) {
            change.accept("w" + random.nextInt(1_000_000));
            remembered.forEach(Recollection::remember);
        }

        // Then
        remembered.forEach(Recollection::assertRecalled);
        RestAssured.get(whole + "/history?limit=5").then().statusCode(200).body("items", hasSize(5));
    }
}
