package org.openscrutiny.meetings;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.openscrutiny.meetings.programme.YearlyScrutinyTest;

/** One set of bytes: of the answer, the event and the feed of changes; and they are what the schema says. */
@QuarkusTest
@QuarkusTestResource(SiblingTopics.class)
class ContractTest {

    private static final Path CONTRACT = Path.of("src/main/resources/contract");

    private final Clerk clerk = Clerk.ofAll();

    @Test
    void answersEventsAndChangesShareTheirBytes() throws IOException {
        // Given
        var committee = clerk.committee(Clerk.freshName());
        var day = LocalDate.now(ZoneId.of("Europe/London")).plusDays(60).toString();
        var meeting = clerk.meeting(committee, day);
        clerk.item(
                meeting,
                Map.of(
                        "number",
                        "B1",
                        "kind",
                        "REPORT",
                        "openTitle",
                        "Safety & <order>",
                        "evidence",
                        List.of(Map.of("type", "PRIORITY", "id", "pri-contract"))));
        clerk.item(
                meeting,
                Map.of(
                        "number",
                        "D2",
                        "kind",
                        "REPORT",
                        "openTitle",
                        "Property",
                        "access",
                        Map.of("kind", "CONFIDENTIAL", "ground", "GOVERNMENT_TERMS"),
                        "evidence",
                        List.of(Map.of("type", "PRIORITY", "id", "pri-contract"))));

        // When
        clerk.move("/v1/meetings/" + meeting, Map.of("command", "PUBLISH_AGENDA"))
                .then()
                .statusCode(200);

        // Then
        assertSameBytes("meetings.meeting.v1", "/v1/meetings/" + meeting, meeting, 2);
        assertSameBytes("meetings.body.v1", "/v1/bodies/" + committee, committee, 1);
    }

    @Test
    void minutesAndWhatComesOfThemShareTheirBytes() throws IOException {
        // Given
        var committee = Committee.fresh();
        var item = Map.<String, Object>of(
                "number",
                "B1",
                "kind",
                "REPORT",
                "openTitle",
                "Safety & <order>",
                "evidence",
                List.of(Map.of("type", "INDICATOR", "id", "ind-contract", "period", "2018-01")));
        var minutes = committee.published(
                committee.held("2018-02-28", item),
                Map.of(
                        "verb",
                        "RECOMMEND",
                        "label",
                        "(b)",
                        "text",
                        "Report <quarterly>.",
                        "addressees",
                        List.of(Map.of("kind", "OFFICE", "name", "Cabinet Member"))));
        var wish = Map.of("resolutionPartId", committee.part(minutes), "basis", "EXECUTIVE");
        var path = "/v1/recommendations/" + clerk.created("/v1/recommendations", wish);
        var later = committee.published(committee.held("2018-03-28"), Map.of("verb", "AGREE", "text", "close it"));

        // When
        for (var step : List.of(
                Map.<String, Object>of("command", "RESOLVE"),
                Map.<String, Object>of("command", "SEND"),
                Map.<String, Object>of(
                        "command", "RESPOND", "track", 0, "answer", Map.of("outcome", "ACCEPTED", "text", "Yes.")),
                Map.<String, Object>of(
                        "command",
                        "PROGRESS",
                        "track",
                        0,
                        "progress",
                        Map.of("on", "2018-04-10", "percent", 100, "text", "Done.", "by", "Clerk")),
                Map.<String, Object>of("command", "COMPLETE"),
                Map.<String, Object>of(
                        "command", "CLOSE", "closure", "IMPLEMENTED", "resolutionPartId", committee.part(later)),
                Map.<String, Object>of("command", "REOPEN", "resolutionPartId", committee.part(later)))) {
            clerk.move(path, step).then().statusCode(200);
        }

        // Then
        assertSameBytes("meetings.recommendation.v1", path, path.substring("/v1/recommendations/".length()), 7);
        assertSameBytes("meetings.minutes.v1", minutes, minutes.substring("/v1/minutes/".length()), 1);
    }

    @Test
    void theWorkProgrammeSharesItsBytes() throws IOException {
        // Given
        var planned = RestAssured.get(YearlyScrutinyTest.list(YearlyScrutinyTest.planned()));

        // When
        String id = planned.path("items[0].id");

        // Then
        assertSameBytes("meetings.work-programme-item.v1", "/v1/work-programme-items/" + id, id, 1);
    }

    private void assertSameBytes(String topic, String path, String id, int events) throws IOException {
        var answer = RestAssured.get(path).asString();
        var sent = records(topic, id, events);
        var last = sent.getLast();
        assertEquals(answer, last.value());
        await().atMost(Duration.ofSeconds(20))
                .pollInSameThread()
                .until(() -> allChanges().contains("\"data\":" + answer + "}"));
        for (var event : sent) {
            assertValid(topic, event.value());
            var type = new String(event.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
            var reason = type.replaceAll("council\\.[a-z]+\\.[a-z-]+\\.|\\.v1", "");
            assertTrue(Files.exists(CONTRACT.resolve("examples/" + topic + "." + reason + ".json")), type);
        }
    }

    private static String allChanges() {
        var pages = new StringBuilder();
        for (String next = "/v1/changes?limit=200", before = ""; !next.equals(before); ) {
            var page = RestAssured.given().urlEncodingEnabled(false).get(next);
            pages.append(page.asString());
            before = next;
            next = page.path("items.size()").equals(0) ? next : page.<String>path("next") + "&limit=200";
        }
        return pages.toString();
    }

    private static List<ConsumerRecord<String, String>> records(String topic, String key, int wanted) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", System.getProperty("SCRUTINY_KAFKA"), "isolation.level", "read_committed");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions = IntStream.range(0, 6)
                    .mapToObj(p -> new TopicPartition(topic, p))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var found = new ArrayList<ConsumerRecord<String, String>>();
            await().atMost(Duration.ofSeconds(20)).pollInSameThread().until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(r -> {
                    if (key.equals(r.key())) {
                        found.add(r);
                    }
                });
                return found.size() >= wanted;
            });
            return found;
        }
    }

    @Test
    void everyExampleIsWhatItsSchemaSays() throws IOException {
        // Given
        try (var examples = Files.list(CONTRACT.resolve("examples"))) {
            for (var example : examples.toList()) {
                var topic = example.getFileName().toString().replaceAll("(\\.v1)\\..*", "$1");

                // When
                var json = Files.readString(example);

                // Then
                assertValid(topic, json);
                assertFalse(
                        errors(topic, json.replaceFirst("\\{", "{\"closedTitle\":\"x\","))
                                .isEmpty(),
                        "the schema is closed");
            }
        }
    }

    @Test
    void noItemThatIsNotOpenCarriesEvidence() throws IOException {
        // Given
        var published = Files.readString(CONTRACT.resolve("examples/meetings.meeting.v1.agenda-published.json"));

        // When
        var exempted = published.replaceFirst("\"kind\": \"OPEN\"", "\"kind\": \"EXEMPT\", \"paragraphs\": [3]");

        // Then
        assertFalse(errors("meetings.meeting.v1", exempted).isEmpty());
    }

    private static void assertValid(String topic, String json) throws IOException {
        assertEquals(List.of(), errors(topic, json));
    }

    private static List<String> errors(String topic, String json) throws IOException {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(CONTRACT.resolve(topic + ".schema.json")), InputFormat.JSON);
        return schema.validate(json, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }
}
