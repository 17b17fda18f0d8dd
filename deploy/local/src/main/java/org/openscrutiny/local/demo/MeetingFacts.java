package org.openscrutiny.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.openscrutiny.local.Api;
import org.openscrutiny.local.Progress;
import org.openscrutiny.local.Role;
import org.openscrutiny.local.Service;

/** Enters bodies, meetings and agenda items from files of facts. */
record MeetingFacts(Api api, Progress progress) {
    private static final String BODIES = "/v1/bodies";

    /** The council itself. */
    String council(String name) {
        return body(Facts.object().put("kind", "COUNCIL").put("name", name));
    }

    /** A body in office below another. */
    String body(JsonNode wish, String parent) {
        return body(Facts.copy(wish).put("parentId", parent));
    }

    /** A body in office. */
    String body(JsonNode wish) {
        Api clerk = api.as(Role.CLERK);
        String id = clerk.post(Service.MEETINGS, BODIES, wish).id();
        clerk.postOn(Service.MEETINGS, BODIES + "/" + id, "/transitions", Map.of("command", "ESTABLISH"));
        return id;
    }

    String meeting(JsonNode wish, String body) {
        ObjectNode meeting = Facts.copy(wish);
        meeting.putArray("bodyIds").add(body);
        return api.as(Role.CLERK)
                .post(Service.MEETINGS, "/v1/meetings", meeting)
                .id();
    }

    /**
     * The items of the facts in their order, in the sections of the facts' body.
     *
     * @param capacity body that an item {@code inCapacity} is taken as
     * @param links evidence that a word in an item's {@code links} stands for
     * @return their ids by number
     */
    Map<String, String> items(
            String meeting, JsonNode facts, String capacity, Function<String, List<ObjectNode>> links) {
        Map<String, String> sections = new TreeMap<>();
        facts.path("body")
                .path("sections")
                .forEach(section -> sections.put(
                        section.path("letter").asText(), section.path("title").asText()));
        JsonNode items = facts.path("items");
        Map<String, String> ids = new TreeMap<>();
        for (JsonNode printed : items) {
            ObjectNode item = Facts.copy(printed);
            String letter = printed.path("number").asText().substring(0, 1);
            item.putObject("section").put("letter", letter).put("title", sections.getOrDefault(letter, letter));
            if (printed.path("inCapacity").asBoolean()) {
                item.put("capacityBodyId", capacity);
            }
            ArrayNode evidence = item.putArray("evidence");
            printed.path("links").forEach(word -> evidence.addAll(links.apply(word.asText())));
            item.remove(List.of("inCapacity", "links"));
            ids.put(
                    printed.path("number").asText(),
                    api.as(Role.CLERK)
                            .post(Service.MEETINGS, "/v1/meetings/" + meeting + "/agenda-items", item)
                            .id());
            progress.count("agenda items", ids.size(), items.size());
        }
        return ids;
    }

    void move(String meeting, JsonNode command) {
        api.as(Role.CLERK).postOn(Service.MEETINGS, "/v1/meetings/" + meeting, "/transitions", command);
    }
}
