package org.openscrutiny.local.smoke;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openscrutiny.local.Api;
import org.openscrutiny.local.Role;
import org.openscrutiny.local.RunningSystem;
import org.openscrutiny.local.Service;

/** A committee of its own that meets and minutes what it resolved. */
record Committee(RunningSystem system, Api clerk, String body, LiveObjects live) {
    private static final String MEETINGS = "/v1/meetings";
    private static final String TRANSITIONS = "/transitions";

    static Committee established(RunningSystem system, LiveObjects live) {
        Api clerk = system.api("smoke " + System.nanoTime()).as(Role.CLERK);
        ObjectNode wish = object().put("kind", "SUB_COMMITTEE")
                .put("name", "Smoke committee " + System.nanoTime())
                .put("parentId", live.bodyId());
        String body = clerk.post(Service.MEETINGS, "/v1/bodies", wish).id();
        clerk.postOn(Service.MEETINGS, "/v1/bodies/" + body, TRANSITIONS, Map.of("command", "ESTABLISH"));
        return new Committee(system, clerk, body, live);
    }

    /** What recommends to the organisation of the live set, as a part of a resolution. */
    ObjectNode recommending(String text) {
        ObjectNode part = part("RECOMMEND", text);
        part.putArray("addressees")
                .addObject()
                .put("kind", "ORGANISATION")
                .put("id", live.organisationId())
                .put("name", LiveObjects.ORGANISATION);
        return part;
    }

    static ObjectNode part(String verb, String text) {
        return object().put("verb", verb).put("text", text);
    }

    /** A meeting of yesterday, entered as held: its minutes are published today. Answers the ids of the parts. */
    List<String> metYesterday(List<ObjectNode> parts) {
        String meeting = meeting(LocalDate.now(Journey.LONDON).minusDays(1));
        String item = item(meeting);
        ObjectNode held = object().put("command", "RECORD_AS_PRINTED").put("state", "HELD");
        move(meeting, held.put("source", "The clerk's book"));
        return minuted(meeting, item, parts);
    }

    /** A meeting of today: called, its agenda published, held, its minutes published. Answers the ids of the parts. */
    List<String> meetsToday(List<ObjectNode> parts) {
        String meeting = meeting(LocalDate.now(Journey.LONDON));
        String item = item(meeting);
        move(meeting, object().put("command", "PUBLISH_AGENDA").put("lateReason", "Called at once"));
        move(meeting, object().put("command", "CLOSE"));
        return minuted(meeting, item, parts);
    }

    /** A meeting to come whose agenda has been published with one open item about the priority. */
    Announced announces(String summary) {
        String meeting = meeting(LocalDate.now(Journey.LONDON).plusDays(30));
        ObjectNode wish = report().put("publicSummary", summary);
        String item = item(meeting, wish);
        move(meeting, object().put("command", "PUBLISH_AGENDA"));
        return new Announced(meeting, item);
    }

    /** An item on the agenda of a meeting to come. */
    record Announced(String meeting, String item) {}

    /** Takes the item out of what the public may read. */
    void closes(Announced announced) {
        ObjectNode wish = object();
        wish.putObject("access").put("kind", "EXEMPT").putArray("paragraphs").add(3);
        wish.putNull("publicSummary");
        clerk.patchAt(
                Service.MEETINGS,
                "/v1/agenda-items/" + announced.item(),
                MEETINGS + "/" + announced.meeting() + "/agenda-items/" + announced.item(),
                wish);
    }

    private String meeting(LocalDate day) {
        ObjectNode wish = object().put("kind", "ORDINARY");
        wish.putArray("bodyIds").add(body);
        wish.putObject("when").put("earliest", day.toString()).put("latest", day.toString());
        wish.putObject("venue").put("room", "Smoke room");
        return clerk.post(Service.MEETINGS, MEETINGS, wish).id();
    }

    private String item(String meeting) {
        return item(meeting, report());
    }

    private ObjectNode report() {
        ObjectNode wish = object().put("number", "B1").put("kind", "REPORT").put("openTitle", "Safer homes");
        wish.putArray("evidence").addObject().put("type", "PRIORITY").put("id", live.priorityId());
        return wish;
    }

    private String item(String meeting, ObjectNode wish) {
        return clerk.post(Service.MEETINGS, MEETINGS + "/" + meeting + "/agenda-items", wish)
                .id();
    }

    private void move(String meeting, ObjectNode command) {
        clerk.postOn(Service.MEETINGS, MEETINGS + "/" + meeting, TRANSITIONS, command);
    }

    /** The parts' ids as everybody reads them in the published minutes. */
    private List<String> minuted(String meeting, String item, List<ObjectNode> parts) {
        ObjectNode wish = object().put("meetingId", meeting);
        wish.putArray("attendances")
                .addObject()
                .put("printedName", "The chair")
                .put("office", "CHAIR")
                .put("capacity", "MEMBER");
        ObjectNode entry = wish.putArray("entries").addObject().put("title", "Safer homes");
        entry.put("itemId", item).put("printedItemRef", "Item B1");
        ArrayNode resolved = entry.putArray("resolutions")
                .addObject()
                .put("text", "Resolved as follows.")
                .putArray("parts");
        parts.forEach(resolved::add);
        String minutes = "/v1/minutes/"
                + clerk.post(Service.MEETINGS, "/v1/minutes", wish).id();
        clerk.postOn(Service.MEETINGS, minutes, TRANSITIONS, Map.of("command", "PUBLISH"));
        List<String> ids = new ArrayList<>();
        JsonNode read = system.api("smoke").get(Service.MEETINGS, minutes).json();
        for (JsonNode part :
                read.path("entries").path(0).path("resolutions").path(0).path("parts")) {
            ids.add(part.path("id").asText());
        }
        Unmet.equal(parts.size(), ids.size(), "the number of parts in the minutes");
        return ids;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
