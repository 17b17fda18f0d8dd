package org.openscrutiny.performance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.testing.BackingServices;

/** Drives every event of indicators, observations and ratings through the product; the records are what the schemas say. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class ContractTest {
    private static final Path CONTRACT = Path.of("src/main/resources/contract");

    private final Council officer = Council.officer();
    private final Council approver = Council.approver();

    @Test
    void indicatorsAreCreatedUpdatedAndRetired() throws IOException {
        // Given
        Council.Known indicator = Council.percentage();
        String path = "/v1/indicators/" + indicator.id();
        officer.request()
                .header("If-Match", officer.request().get(path).header("ETag"))
                .body(Map.of("name", "Deaths registered within five days", "heading", "Customer and Communities"))
                .patch(path)
                .then()
                .statusCode(200);

        // When
        officer.move(path, Map.of("command", "RETIRE", "reason", "Replaced by a national measure."))
                .then()
                .statusCode(200);

        // Then
        assertEvents("performance.indicator.v1", indicator.id(), "created", "updated", "retired");
    }

    @Test
    void figuresArePublishedRevisedAndWithdrawnAndTheirRatingsFollow() throws IOException {
        // Given
        String code = Council.percentage().code();
        Council.target(code, 80, 75);
        String path = Council.published(Council.figure(code, "YTD-2012-05", 71));
        Map<String, Object> revision = Council.figure(code, "YTD-2012-05", 77);
        revision.keySet().removeAll(List.of("indicatorCode", "areaCode", "period"));
        revision.put("reason", "Late returns counted.");
        officer.request()
                .header("If-Match", officer.request().get(path).header("ETag"))
                .body(revision)
                .post(path + "/vintages")
                .then()
                .statusCode(200);
        approver.move(path, Map.of("command", "APPROVE")).then().statusCode(200);
        String id =
                Council.rating(code, "YTD-2012-05", "YEAR_TO_DATE").jsonPath().getString("id");
        approver.request()
                .header("If-Match", approver.request().get("/v1/ratings/" + id).header("ETag"))
                .body(Map.of("rating", "GREEN", "reason", "Two late returns are known and not counted."))
                .put("/v1/ratings/" + id + "/judgement")
                .then()
                .statusCode(200);

        // When
        approver.move(path, Map.of("command", "WITHDRAW", "reason", "Counted twice."))
                .then()
                .statusCode(200);

        // Then
        String observation = path.substring(path.lastIndexOf('/') + 1);
        assertEvents("performance.observation.v1", observation, "published", "revised", "withdrawn");
        assertEvents("performance.rating.v1", id, "recorded", "superseded", "judged", "superseded");
    }

    @Test
    void everyExampleIsWhatItsSchemaSays() throws IOException {
        // Given
        List<Path> examples;
        try (Stream<Path> files = Files.list(CONTRACT.resolve("examples"))) {
            examples = files.toList();
        }

        // Then
        assertTrue(examples.size() >= 9);
        for (Path example : examples) {
            String topic = example.getFileName().toString().replaceAll("(\\.v1)\\..*", "$1");
            String json = Files.readString(example);
            assertEquals(List.of(), errors(topic, json), example.toString());
            assertFalse(
                    errors(topic, json.replaceFirst("\\{", "{\"embargoed\":1,")).isEmpty(), "the schema is closed");
        }
    }

    private static void assertEvents(String topic, String key, String... reasons) throws IOException {
        List<ConsumerRecord<String, String>> records = Topic.records(topic, key, reasons.length);
        String prefix = "council." + topic.substring(0, topic.length() - "v1".length());
        assertEquals(
                Stream.of(reasons).map(reason -> prefix + reason + ".v1").toList(),
                records.stream().map(r -> Topic.header(r, "ce_type")).toList());
        for (int i = 0; i < reasons.length; i++) {
            assertEquals(
                    List.of(),
                    errors(topic, records.get(i).value()),
                    records.get(i).value());
            String example = topic + "." + reasons[i] + ".json";
            assertTrue(Files.exists(CONTRACT.resolve("examples/" + example)), example);
        }
    }

    private static List<String> errors(String topic, String json) throws IOException {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(CONTRACT.resolve(topic + ".schema.json")), InputFormat.JSON);
        return schema.validate(json, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }
}
