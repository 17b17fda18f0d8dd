package org.openscrutiny.chassis.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.testing.TestTokens;
import org.openscrutiny.chassis.testing.Wire;
import org.openscrutiny.local.Role;

/** What the chassis adds to the OpenAPI description of a service. */
@QuarkusTest
@TestProfile(SampleService.class)
class ProblemAnswersTest {

    private static final String DOCUMENT = "https://council.example/openapi.json";

    @Test
    void eachOperationHasTheAnswersItsShapeDemandsAndThoseItDeclares() {
        // Given
        var expected = new TreeMap<>(Map.ofEntries(
                Map.entry("listNotes", "200 400"),
                Map.entry("getNote", "200 400 404 410"),
                Map.entry("listNoteVersions", "200 400 404 410"),
                Map.entry("writeNote", "201 400 401 403 409 422"),
                Map.entry("rewriteNote", "200 400 401 403 404 412 422 428"),
                Map.entry("withdrawNote", "204 400 401 403 404 412 428"),
                Map.entry("listChanges", "200 400 429"),
                Map.entry("checkChain", "200 401 403"),
                Map.entry("listDeadLetters", "200 400 401 403"),
                Map.entry("readDeadLetter", "200 401 403 404"),
                Map.entry("decideDeadLetter", "200 400 401 403 404 409 412 422 428"),
                Map.entry("eraseObject", "200 400 401 403 404 422"),
                Map.entry("rebuildReadModel", "202 400 401 403 409 422"),
                Map.entry("readRebuild", "200 401 403 404"),
                Map.entry("republish", "202 400 401 403 422")));

        // When
        var described = new TreeMap<String, String>();
        operations().forEach(o -> described.put(o.path("operationId").asText(), statuses(o)));

        // Then
        assertEquals(expected, described);
    }

    @Test
    void anAnswerThatTheResourceDeclaresKeepsItsWords() {
        // When
        var withdrawn = answer("getNote", "410");
        var unreadable = answer("getNote", "400");
        var forbidden = answer("writeNote", "403");

        // Then
        assertEquals(
                "It was withdrawn, or what it was then is erased",
                withdrawn.path("description").asText());
        assertEquals(
                "#/components/schemas/Problem",
                withdrawn.at("/content/application~1problem+json/schema/$ref").asText());
        assertEquals(
                "#/components/responses/VALIDATION", unreadable.path("$ref").asText());
        assertEquals("#/components/responses/FORBIDDEN", forbidden.path("$ref").asText());
        assertEquals(
                "Your roles do not allow this",
                document().at("/components/responses/FORBIDDEN/description").asText());
    }

    @Test
    void theDescribedProblemIsTheOneAnswered() {
        // Given
        var schema = SchemaRegistry.withDialect(
                        Dialects.getOpenApi31(),
                        builder -> builder.schemas(Map.of(DOCUMENT, document().toString())))
                .getSchema(SchemaLocation.of(DOCUMENT + "#/components/schemas/Problem"));
        var officer = TestTokens.bearer("officer-3", Role.OFFICER);

        // When
        var answers = List.of(
                Wire.get("/v1/notes/nothing").send(),
                Wire.request("POST", "/v1/notes").as(officer).json("{}").send());

        // Then
        var fields = document().at("/components/schemas/Problem/properties");
        for (var answer : answers) {
            assertEquals(4, answer.status() / 100, answer.toString());
            assertEquals(List.of(), schema.validate(answer.body(), InputFormat.JSON), answer.toString());
            answer.json().fieldNames().forEachRemaining(name -> assertTrue(fields.has(name), name));
        }
    }

    @Test
    void aPublicObjectHasWhatTheChangeLogAdds() {
        // When
        var parts = answer("getNote", "200").at("/content/application~1json/schema/allOf");

        // Then
        assertEquals(
                List.of("#/components/schemas/NoteView", "#/components/schemas/PublicVersion"),
                parts.findValuesAsText("$ref"));
    }

    @Test
    void rolesAreNoScopes() {
        // When
        var writing = operation("writeNote");

        // Then
        assertEquals("[{\"SecurityScheme\":[]}]", writing.path("security").toString());
        assertEquals(
                "Titles are unique.\n\nRoles: officer.",
                writing.path("description").asText());
    }

    private static JsonNode document() {
        return Wire.get("/openapi?format=json").send().json();
    }

    private static List<JsonNode> operations() {
        return document().path("paths").findParents("operationId");
    }

    private static JsonNode operation(String id) {
        return operations().stream()
                .filter(o -> o.path("operationId").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode answer(String id, String status) {
        return operation(id).path("responses").path(status);
    }

    private static String statuses(JsonNode operation) {
        Iterable<String> names = () -> operation.path("responses").fieldNames();
        return StreamSupport.stream(names.spliterator(), false).sorted().collect(Collectors.joining(" "));
    }
}
