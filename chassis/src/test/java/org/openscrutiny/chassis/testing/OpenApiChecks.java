package org.openscrutiny.chassis.testing;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.openscrutiny.local.Role;

/**
 * The service's OpenAPI description: complete in every operation, and true, since each example in it is sent and each
 * answer is checked against the schema it promises. Case 116: a route that it does not describe fails.
 */
public abstract class OpenApiChecks {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DOCUMENT = "https://council.example/openapi.json";
    private static final String PROBLEM = "#/components/schemas/Problem";

    /** How to call the operations that need a real object or a role, by operationId. */
    protected abstract Map<String, Supplier<Call>> calls();

    /** Those that the chassis brings; what changes something is sent where a test names a call for it. */
    private static final Map<String, Supplier<Call>> OPERATIONS = Map.of(
            "checkChain", () -> Call.of("/v1/admin/chain", TestTokens.bearer("operator-1", Role.ADMIN)),
            "listDeadLetters", () -> Call.of("/v1/admin/dead-letters", TestTokens.bearer("operator-1", Role.ADMIN)));

    private static final Set<String> ACTS =
            Set.of("readDeadLetter", "decideDeadLetter", "eraseObject", "rebuildReadModel", "readRebuild", "republish");

    /**
     * One call of an operation.
     *
     * @param path real path
     * @param bearer an Authorization header, or empty
     * @param ifMatch a tag, or empty
     * @param named real ids by the field of the example that names one: nobody can choose an id
     */
    public record Call(String path, String bearer, String ifMatch, Map<String, String> named) {

        public Call(String path, String bearer, String ifMatch) {
            this(path, bearer, ifMatch, Map.of());
        }

        public static Call of(String path, String bearer) {
            return new Call(path, bearer, "");
        }

        public Call naming(String field, String id) {
            return new Call(path, bearer, ifMatch, Map.of(field, id));
        }

        private Wire request(Operation operation) {
            var request = Wire.request(operation.method(), path).as(bearer);
            return ifMatch.isEmpty() ? request : request.header("If-Match", ifMatch);
        }

        private byte[] body(String example) throws IOException {
            var body = JSON.readTree(example);
            named.forEach((field, id) -> {
                var places = body.findParents(field);
                assertFalse(places.isEmpty(), () -> field + " is not in " + example);
                for (var place : places) {
                    var one = new TextNode(id);
                    ((ObjectNode) place)
                            .set(
                                    field,
                                    place.get(field).isArray()
                                            ? JSON.createArrayNode().add(one)
                                            : one);
                }
            });
            return JSON.writeValueAsBytes(body);
        }
    }

    @Test
    void everyRouteIsDescribed() {
        var described = Operation.all().stream().map(Operation::route).collect(Collectors.toCollection(TreeSet::new));
        var routes = new TreeSet<>(Routes.described());
        assertEquals(routes, described);
    }

    @Test
    void operationIdsAreUnique() {
        var ids = new HashSet<String>();
        assertEquals(
                List.of(),
                Operation.all().stream()
                        .map(Operation::id)
                        .filter(id -> !ids.add(id))
                        .toList());
    }

    @TestFactory
    Stream<DynamicTest> everyOperationIsComplete() {
        var tags = StreamSupport.stream(Operation.running().path("tags").spliterator(), false)
                .filter(tag -> !tag.path("description").asText("").isEmpty())
                .map(tag -> tag.path("name").asText())
                .collect(Collectors.toSet());
        return Operation.all().stream().map(o -> DynamicTest.dynamicTest(o.route(), () -> complete(o, tags)));
    }

    private static void complete(Operation operation, Set<String> tags) {
        var described = operation.described();
        var answers = operation.answers("application/problem+json");
        var statuses = answers.keySet();
        assertAll(
                operation.route(),
                () -> assertFalse(operation.id().isEmpty(), "operationId"),
                () -> assertFalse(described.path("summary").asText("").isEmpty(), "summary"),
                () -> assertFalse(described.path("description").asText("").isEmpty(), "description"),
                () -> assertFalse(described.path("tags").isEmpty(), "tags"),
                () -> described
                        .path("tags")
                        .forEach(tag -> assertTrue(tags.contains(tag.asText()), "description of the tag " + tag)),
                () -> assertTrue(statuses.stream().anyMatch(s -> s.startsWith("2")), "a 2xx answer"),
                () -> assertTrue(statuses.stream().anyMatch(s -> s.startsWith("4")), "a 4xx answer"),
                () -> answers.forEach((status, body) -> assertEquals(
                        status.startsWith("4") ? PROBLEM : "",
                        body.at("/schema/$ref").asText(),
                        "problem of " + status)),
                () -> assertTrue(operation.hasExample(), "an example"),
                () -> assertTrue(
                        !operation.takesJson() || !operation.requestExamples().isEmpty(), "an example of the body"));
    }

    @TestFactory
    Stream<DynamicTest> everyExampleIsTrue() {
        var registry = SchemaRegistry.withDialect(
                Dialects.getOpenApi31(),
                builder -> builder.schemas(Map.of(DOCUMENT, Operation.running().toString())));
        return Operation.all().stream()
                .filter(operation -> !ACTS.contains(operation.id()) || calls().containsKey(operation.id()))
                .map(operation -> DynamicTest.dynamicTest(operation.route(), () -> {
                    if (operation.requestExamples().isEmpty()) {
                        check(
                                operation,
                                registry,
                                call(operation).request(operation).send());
                    }
                    for (var example : operation.requestExamples()) {
                        var call = call(operation);
                        var request = call.request(operation).header("Content-Type", example.getKey());
                        var body = call.named().isEmpty()
                                ? example.getValue().getBytes(StandardCharsets.UTF_8)
                                : call.body(example.getValue());
                        check(operation, registry, request.bytes(body).send());
                    }
                }));
    }

    private Call call(Operation operation) {
        var usual = OPERATIONS.getOrDefault(operation.id(), () -> Call.of(operation.path(), ""));
        var call = calls().getOrDefault(operation.id(), usual).get();
        assertFalse(call.path().contains("{"), () -> operation.id() + " needs a real path from the test");
        return call;
    }

    private static void check(Operation operation, SchemaRegistry registry, Answer answer) {
        assertEquals(2, answer.status() / 100, () -> operation.route() + ": " + answer);
        assertTrue(
                operation.described().path("responses").has(Integer.toString(answer.status())),
                () -> "status is not described: " + answer);
        var pointer = operation.schemaPointer(answer.status());
        if (!pointer.isEmpty()) {
            var errors = registry.getSchema(SchemaLocation.of(DOCUMENT + "#" + pointer))
                    .validate(answer.body(), InputFormat.JSON);
            assertEquals(List.of(), errors, () -> operation.route() + ": " + answer);
        }
    }
}
