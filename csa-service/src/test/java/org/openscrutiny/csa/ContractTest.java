package org.openscrutiny.csa;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.testing.BackingServices;
import org.openscrutiny.csa.response.Answering;
import org.openscrutiny.csa.testing.Api;
import org.openscrutiny.csa.testing.Broker;
import org.openscrutiny.csa.testing.Committee;
import org.openscrutiny.csa.testing.SiblingTopics;

/** What everybody reads, what the topics carry and what the feed of changes lists are the same bytes, and fit. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
@QuarkusTestResource(SiblingTopics.class)
class ContractTest {

    private static final String AGREEMENT = "csa.agreement.v1";
    private static final String PRIORITY = "csa.priority.v1";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Path CONTRACT = Path.of("src/main/resources/contract");

    @Test
    void answersSendsAndListsTheSameBytes() {
        // Given
        var agreement = Api.agreement("The same bytes");
        var post = Api.post(
                "/v1/posts",
                Map.of("title", "Head", "organisation", "Police", "kind", "OFFICE", "holderName", "A. N. Other"));
        var priority = Api.priority(agreement, "P1", "Priority one");
        Api.publish(agreement, "1.0", "2017-04-01", priority);

        // When
        Api.patch(
                "/v1/agreements/" + agreement,
                Api.tag("/v1/agreements/" + agreement),
                Map.of("title", "Ünïcode & <b>"));
        Api.patch(
                "/v1/priorities/" + priority,
                Api.tag("/v1/priorities/" + priority),
                Map.of("leads", List.of(Map.of("postIds", List.of(post.id()), "mode", "SINGLE"))));

        // Then
        assertSameBytes(AGREEMENT, "/v1/agreements/" + agreement, agreement, List.of("published", "updated"));
        assertSameBytes(PRIORITY, "/v1/priorities/" + priority, priority, List.of("created", "lead-changed"));
        assertFalse(
                String.join("", Broker.values(PRIORITY, priority)).contains("A. N. Other"), "no holder in an event");
    }

    @Test
    void sendsAnOrganisationAsItIsAnswered() {
        // Given
        var successor = Api.organisation("Company S", "PROBATION");
        var id = Api.organisation("Company Q", "PROBATION");
        var path = "/v1/organisations/" + id;

        // When
        for (var patch : List.of(
                Map.of("names", List.of(Map.of("text", "Company R", "kind", "FULL"))),
                Map.of("roles", List.of(Map.of("role", "RESPONSIBLE_AUTHORITY", "to", "2028-07-01"))),
                Map.of(
                        "succession",
                        List.of(Map.of(
                                "successorId", successor, "on", "2028-07-01", "kind", "REPLACED", "dutiesPass", true))),
                Map.of("collective", true))) {
            Api.patch(path, Api.tag(path), patch).then().statusCode(200);
        }

        // Then
        assertSameBytes(
                "csa.organisation.v1", path, id, List.of("created", "renamed", "role-changed", "succeeded", "updated"));
    }

    @Test
    void sendsAResponseAsItIsAnswered() {
        // Given
        var police = Api.organisation("County Police", "POLICE");
        var recommendation = UUID.randomUUID().toString();
        var tracks = List.of(Committee.track("ORGANISATION", police, "County Police"));
        var id = Answering.opened(recommendation, police);

        // When
        Answering.sent(id, police, Answering.REJECTED).then().statusCode(200);
        Broker.send(Committee.recommendation(recommendation, 2, "CLOSED", tracks));
        await().atMost(PATIENCE).until(() -> changes(id).size() == 3);
        Broker.send(Committee.recommendation(recommendation, 3, "IN_PROGRESS", tracks));

        // Then
        await().atMost(PATIENCE).until(() -> changes(id).size() == 4);
        assertSameBytes("csa.response.v1", "/v1/responses/" + id, id, List.of("opened", "sent", "closed", "updated"));
    }

    @Test
    void withdrawsWhatIsAskedNoMore() {
        // Given
        var police = Api.organisation("County Police", "POLICE");
        var recommendation = UUID.randomUUID().toString();
        var id = Answering.opened(recommendation, police);

        // When
        Broker.send(Committee.recommendation(
                recommendation, 2, "WITHDRAWN", List.of(Committee.track("ORGANISATION", police, "County Police"))));

        // Then
        await().atMost(PATIENCE).until(() -> changes(id).size() == 2);
        assertSameBytes("csa.response.v1", "/v1/responses/" + id, id, List.of("opened", "withdrawn"));
    }

    @Test
    void appendsNothingPublicForADraft() {
        // Given
        var agreement = Api.agreement("Draft and nothing else");
        Api.publish(agreement, "1.0", "2017-04-01");
        await().atMost(PATIENCE).until(() -> Broker.values(AGREEMENT, agreement).size() == 1);

        // When
        Api.draft(agreement, "2.0", "2030-04-01");
        var sentinel = Api.agreement("After the draft");
        Api.publish(sentinel, "1.0", "2017-04-01");

        // Then
        await().atMost(PATIENCE).until(() -> changes(sentinel).size() == 1);
        assertEquals(1, Broker.values(AGREEMENT, agreement).size());
        assertEquals(1, changes(agreement).size());
    }

    @Test
    void keepsAValidExampleOfEachReason() throws IOException {
        // Given
        try (var files = Files.list(CONTRACT.resolve("examples"))) {
            for (var example : files.toList()) {
                // When
                var name = Objects.requireNonNull(example.getFileName()).toString();

                // Then
                assertFits(name.substring(0, name.indexOf(".v1.") + 3), Files.readString(example));
            }
        }
    }

    private static void assertSameBytes(String topic, String path, String id, List<String> reasons) {
        var answered = given().get(path).then().statusCode(200).extract().asString();
        await().atMost(PATIENCE).until(() -> Broker.values(topic, id).size() == reasons.size());
        var sent =
                Broker.records(topic).stream().filter(r -> id.equals(r.key())).toList();
        assertEquals(answered, new String(sent.getLast().value(), StandardCharsets.UTF_8), "topic");
        await().atMost(PATIENCE).until(() -> changes(id).size() == reasons.size());
        assertTrue(changes(id).getLast().startsWith(answered + "}"), "feed of changes");
        for (int i = 0; i < reasons.size(); i++) {
            var type = sent.get(i).headers().lastHeader("ce_type").value();
            assertEquals(
                    "council." + topic.replace(".v1", "") + "." + reasons.get(i) + ".v1",
                    new String(type, StandardCharsets.UTF_8));
            assertFits(topic, new String(sent.get(i).value(), StandardCharsets.UTF_8));
        }
    }

    /** The data of the feed's entries of this object with what follows them, oldest first. */
    private static List<String> changes(String id) {
        var found = new ArrayList<String>();
        var next = "/v1/changes?limit=200";
        while (true) {
            var page = given().get(next).then().statusCode(200).extract();
            for (var data : page.asString().split(",\"data\":", -1)) {
                if (data.startsWith("{\"id\":\"" + id + "\"")) {
                    found.add(data);
                }
            }
            if (page.jsonPath().getList("items").size() < 200) {
                return found;
            }
            next = page.jsonPath().getString("next");
        }
    }

    private static void assertFits(String topic, String data) {
        try {
            var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Files.readString(CONTRACT.resolve(topic + ".schema.json")), InputFormat.JSON);
            var errors = schema.validate(data, InputFormat.JSON);
            assertTrue(errors.isEmpty(), () -> errors + " in " + data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
