package org.openscrutiny.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openscrutiny.local.Api;
import org.openscrutiny.local.Progress;
import org.openscrutiny.local.Role;
import org.openscrutiny.local.Service;

/** Enters an agreement with its posts, priorities and first version from a file of facts. */
record AgreementFacts(Api api, Progress progress, JsonNode facts) {
    private static final String AGREEMENTS = "/v1/agreements";
    private static final String PRIORITIES = "/v1/priorities";

    /**
     * What was made.
     *
     * @param priorities ids by code
     */
    record Made(String id, String versionNumber, Map<String, String> priorities) {
        String priority(String code) {
            String id = priorities.get(code);
            if (id == null) {
                throw new IllegalStateException("no priority " + code);
            }
            return id;
        }
    }

    /** All of it, with the version as a draft. */
    Made draft() {
        Api coordinator = api.as(Role.COORDINATOR);
        ObjectNode wish = Facts.copy(facts.path("agreement"));
        if (facts.has("predecessor")) {
            wish.put(
                    "predecessorId",
                    coordinator
                            .post(Service.CSA, AGREEMENTS, facts.path("predecessor"))
                            .id());
        }
        String agreement = coordinator.post(Service.CSA, AGREEMENTS, wish).id();
        Map<String, String> posts = new TreeMap<>();
        facts.path("posts")
                .properties()
                .forEach(post -> posts.put(
                        post.getKey(),
                        coordinator
                                .post(Service.CSA, "/v1/posts", post.getValue())
                                .id()));
        Map<String, String> priorities = new TreeMap<>();
        JsonNode listed = facts.path("priorities");
        for (JsonNode priority : listed) {
            String id = coordinator
                    .post(Service.CSA, PRIORITIES, priority(priority, agreement, posts))
                    .id();
            priorities.put(priority.path("code").asText(), id);
            progress.count("priorities", priorities.size(), listed.size());
        }
        ObjectNode version = Facts.copy(facts.path("version"));
        version.set("placements", placements());
        coordinator.post(Service.CSA, AGREEMENTS + "/" + agreement + "/versions", version);
        return new Made(agreement, version.path("number").asText(), priorities);
    }

    /** Moves the version on, with each of these commands. */
    void move(Made made, List<JsonNode> commands) {
        for (JsonNode command : commands) {
            api.as(Role.COORDINATOR)
                    .postOn(
                            Service.CSA,
                            AGREEMENTS + "/" + made.id() + "/versions/" + made.versionNumber(),
                            "/transitions",
                            command);
        }
        progress.say("agreement version " + made.versionNumber() + " is published");
    }

    /**
     * Links priorities to indicators as the file says.
     *
     * @param indicators ids by name
     */
    void link(Made made, Map<String, String> indicators) {
        for (Map.Entry<String, JsonNode> links : facts.path("links").properties()) {
            ObjectNode wish = Facts.object();
            ArrayNode list = wish.putArray("links");
            links.getValue()
                    .properties()
                    .forEach(link -> list.addObject()
                            .put("indicatorId", known(indicators, link.getKey()))
                            .put("kind", link.getValue().asText()));
            String priority = PRIORITIES + "/" + made.priority(links.getKey());
            api.as(Role.COORDINATOR).putBelow(Service.CSA, priority, "/indicators", wish);
        }
    }

    private static ObjectNode priority(JsonNode facts, String agreement, Map<String, String> posts) {
        ObjectNode wish = Facts.copy(facts);
        wish.put("agreementId", agreement);
        ObjectNode lead = wish.putArray("leads").addObject();
        lead.putArray("postIds").add(posts.get(facts.path("post").asText()));
        lead.put("mode", "SINGLE");
        if (facts.has("leadLine")) {
            lead.putObject("source").put("paper", "F").set("line", facts.path("leadLine"));
        }
        wish.remove(List.of("post", "leadLine"));
        return wish;
    }

    private ArrayNode placements() {
        ArrayNode placements = Facts.object().putArray("placements");
        facts.path("lists").properties().forEach(list -> {
            int ordinal = 1;
            for (JsonNode name : list.getValue()) {
                placements
                        .addObject()
                        .put("list", list.getKey())
                        .put("ordinal", ordinal++)
                        .put("nameUsed", name.asText());
            }
        });
        return placements;
    }

    private static String known(Map<String, String> indicators, String name) {
        String id = indicators.get(name);
        if (id == null) {
            throw new IllegalStateException("no indicator " + name);
        }
        return id;
    }
}
