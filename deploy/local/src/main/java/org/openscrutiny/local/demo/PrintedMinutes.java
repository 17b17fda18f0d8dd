package org.openscrutiny.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.openscrutiny.local.Api;
import org.openscrutiny.local.Progress;
import org.openscrutiny.local.Role;
import org.openscrutiny.local.Service;

/** Minutes recorded as printed in the agenda of the next meeting, which had yet to approve them. */
record PrintedMinutes(Api api, Progress progress) {

    /**
     * Enters the meeting as held, with the items that were minuted, and its minutes.
     *
     * @param facts the meeting, its items, its minutes and where they are printed
     */
    void record(JsonNode facts, String body) {
        MeetingFacts meetings = new MeetingFacts(api, progress);
        String meeting = meetings.meeting(facts.path("meeting"), body);
        Map<String, String> items = meetings.items(meeting, facts, "", word -> List.of());
        String source = facts.path("source").asText();
        meetings.move(meeting, printed("HELD", source));
        ObjectNode wish = Facts.copy(facts.path("minutes")).put("meetingId", meeting);
        for (JsonNode entry : wish.path("entries")) {
            String number = entry.path("printedItemRef").asText().replace("Item ", "");
            ((ObjectNode) entry).put("itemId", items.get(number));
        }
        String minutes =
                api.as(Role.CLERK).post(Service.MEETINGS, "/v1/minutes", wish).id();
        api.as(Role.CLERK)
                .postOn(Service.MEETINGS, "/v1/minutes/" + minutes, "/transitions", printed("PUBLISHED_DRAFT", source));
        progress.count(
                "minutes", wish.path("entries").size(), wish.path("entries").size());
    }

    private static ObjectNode printed(String state, String source) {
        return Facts.object()
                .put("command", "RECORD_AS_PRINTED")
                .put("state", state)
                .put("source", source);
    }
}
