package org.openscrutiny.meetings.meeting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.openscrutiny.chassis.openness.PublicBytes;
import org.openscrutiny.chassis.openness.PublicState;
import org.openscrutiny.chassis.problem.GeneralProblem;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.meetings.evidence.EvidenceLink;

/** Reads agenda items out of the public bytes of their meeting, one statement each. */
@ApplicationScoped
class PublicAgenda {

    /**
     * An item that everybody may see.
     *
     * @param version the public version of its meeting
     */
    record PublicItem(ObjectNode json, String meetingId, long version) {}

    private final PublicState state;
    private final ObjectMapper json;

    PublicAgenda(PublicState state, ObjectMapper json) {
        this.state = state;
        this.json = json;
    }

    /** The items of a published agenda, {@code {"items": […]}}. */
    PublicBytes items(String meetingId) {
        var found = state.find(MeetingChanges.TYPE, meetingId).orElseThrow(Problem::notFound);
        requireStanding(found);
        return new PublicBytes(
                meetingId, found.version(), "{\"items\":" + tree(found).path("items") + "}", false);
    }

    Optional<PublicItem> item(String itemId) {
        var whole = json.createObjectNode();
        whole.putArray("items").addObject().put("id", itemId);
        return state.findContaining(MeetingChanges.TYPE, whole.toString()).map(meeting -> {
            requireStanding(meeting);
            return part(meeting, itemId);
        });
    }

    /** One item of a meeting's bytes, also of bytes that once stood. */
    PublicItem part(PublicBytes meeting, String itemId) {
        for (var item : tree(meeting).path("items")) {
            if (item.path("id").asText().equals(itemId) && item instanceof ObjectNode found) {
                found.put("meetingId", meeting.id());
                found.put("version", meeting.version());
                return new PublicItem(found, meeting.id(), meeting.version());
            }
        }
        throw Problem.notFound();
    }

    List<EvidenceLink> links(PublicItem item) {
        var links = item.json().path("evidence");
        return links.isMissingNode()
                ? List.of()
                : json.convertValue(
                        links, json.getTypeFactory().constructCollectionType(List.class, EvidenceLink.class));
    }

    private static void requireStanding(PublicBytes meeting) {
        if (meeting.deleted()) {
            throw new Problem(GeneralProblem.GONE, "Its meeting was withdrawn.");
        }
    }

    private JsonNode tree(PublicBytes bytes) {
        try {
            return json.readTree(bytes.payload());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
