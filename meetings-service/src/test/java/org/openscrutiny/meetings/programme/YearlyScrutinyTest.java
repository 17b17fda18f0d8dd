package org.openscrutiny.meetings.programme;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openscrutiny.meetings.Clerk;
import org.openscrutiny.meetings.Sibling;
import org.openscrutiny.meetings.SiblingTopics;

/** Loop 3: a published version of an agreement adds its yearly scrutiny to the programme, once. */
@QuarkusTest
@QuarkusTestResource(SiblingTopics.class)
public class YearlyScrutinyTest {

    private static final String TOPIC = "csa.agreement.v1";

    /** A committee that may sit as the crime and disorder committee, and an agreement that asks for scrutiny; its id. */
    public static String planned() {
        var clerk = Clerk.ofAll();
        var capacity = clerk.created(
                "/v1/bodies",
                Map.of(
                        "kind",
                        "STATUTORY_CAPACITY",
                        "name",
                        Clerk.freshName(),
                        "statute",
                        "Police and Justice Act 2006, section 19"));
        clerk.move("/v1/bodies/" + capacity, Map.of("command", "ESTABLISH"))
                .then()
                .statusCode(200);
        var council = clerk.committee(Clerk.freshName());
        clerk.committee(Clerk.freshName(), council, Map.of("capacities", List.of(Map.of("bodyId", capacity))));
        var agreement = UUID.randomUUID().toString();
        send(agreement, 1, false, "1.0");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> RestAssured.get(list(agreement)).then().body("items", hasSize(1)));
        return agreement;
    }

    public static String list(String agreement) {
        return "/v1/work-programme-items?agreement=" + agreement;
    }

    private static void send(String agreement, int version, boolean asPrinted, String... numbers) {
        var versions = String.join(
                ",",
                java.util.Arrays.stream(numbers)
                        .map(n -> "{\"number\":\"%s\",\"effectiveFrom\":\"2027-04-01\",\"asPrinted\":%s}"
                                .formatted(n, asPrinted))
                        .toList());
        try (var csa = new Sibling()) {
            csa.send(
                    TOPIC,
                    agreement,
                    "{\"id\":\"%s\",\"title\":\"Safety agreement\",\"versions\":[%s],\"version\":%d,\"deleted\":false}"
                            .formatted(agreement, versions, version));
        }
    }

    @Test
    void aNewVersionIsPlannedOnce() {
        // Given
        var agreement = planned();

        // When
        send(agreement, 1, false, "1.0");
        send(agreement, 2, false, "1.0");
        send(agreement, 3, false, "1.0", "2.0");

        // Then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> RestAssured.get(list(agreement))
                        .then()
                        .body("items.agreementVersion", contains("1.0", "2.0"))
                        .body("items.state", contains("ACCEPTED", "ACCEPTED"))
                        .body("items[0].request.origin", equalTo("STATUTORY"))
                        .body("items[0].target.latest", equalTo("2028-04-01"))
                        .body("items[0].recurrence", equalTo("P1Y")));
    }

    @Test
    void whatIsRecordedFromAPaperAsksForNothing() {
        // Given
        planned();
        var printed = UUID.randomUUID().toString();

        // When
        send(printed, 1, true, "1.0");
        send(printed, 2, false, "2.0");

        // Then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> RestAssured.get(list(printed)).then().body("items.agreementVersion", contains("2.0")));
    }
}
