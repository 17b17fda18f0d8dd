package org.openscrutiny.chassis.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** One operation of the running service's OpenAPI description. */
record Operation(String method, String path, JsonNode described, JsonNode document) {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final String JSON = "application/json";
    private static final String MERGE_PATCH = "application/merge-patch+json";
    private static final String CSV = "text/csv";

    static JsonNode running() {
        return Wire.get("/openapi?format=json").send().json();
    }

    static List<Operation> all() {
        var document = running();
        return document.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(o -> METHODS.contains(o.getKey()))
                        .map(o -> new Operation(
                                o.getKey().toUpperCase(Locale.ROOT), path.getKey(), o.getValue(), document)))
                .toList();
    }

    /** As in a table of rules: {@code POST /v1/notes/{id}}. */
    String route() {
        return method + " " + path;
    }

    String id() {
        return described.path("operationId").asText("");
    }

    /** The bodies that the description shows for a request, each with its media type. */
    List<Map.Entry<String, String>> requestExamples() {
        return Stream.of(JSON, MERGE_PATCH, CSV)
                .flatMap(type -> examples(resolved(described.path("requestBody"))
                                .path("content")
                                .path(type))
                        .stream()
                        .map(example -> Map.entry(type, example)))
                .toList();
    }

    boolean takesJson() {
        var content = resolved(described.path("requestBody")).path("content");
        return content.has(JSON) || content.has(MERGE_PATCH);
    }

    boolean hasExample() {
        var everywhere = new ArrayList<JsonNode>();
        everywhere.addAll(described.findParents("example"));
        everywhere.addAll(described.findParents("examples"));
        return !everywhere.isEmpty();
    }

    /** Pointer to the schema of an answer with this status, empty if none is described. */
    String schemaPointer(int status) {
        var pointer = "/paths/" + escaped(path) + "/" + method.toLowerCase(Locale.ROOT) + "/responses/" + status
                + "/content/" + escaped(JSON) + "/schema";
        return document.at(pointer).isMissingNode() ? "" : pointer;
    }

    /** The statuses it says it answers, each with its description of the body of that media type, if any. */
    Map<String, JsonNode> answers(String mediaType) {
        var answers = new TreeMap<String, JsonNode>();
        described
                .path("responses")
                .properties()
                .forEach(answer -> answers.put(
                        answer.getKey(),
                        resolved(answer.getValue()).path("content").path(mediaType)));
        return answers;
    }

    private JsonNode resolved(JsonNode node) {
        var reference = node.path("$ref").asText("");
        return reference.isEmpty() ? node : document.at(reference.substring(1));
    }

    private static List<String> examples(JsonNode media) {
        var found = new ArrayList<String>();
        if (media.has("example")) {
            found.add(body(media.get("example")));
        }
        media.path("examples").forEach(example -> found.add(body(example.path("value"))));
        return found;
    }

    private static String body(JsonNode example) {
        return example.isTextual() ? example.textValue() : example.toString();
    }

    private static String escaped(String part) {
        return part.replace("~", "~0").replace("/", "~1");
    }
}
