package org.openscrutiny.local.smoke;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.openscrutiny.local.Api;
import org.openscrutiny.local.Role;
import org.openscrutiny.local.RunningSystem;
import org.openscrutiny.local.Service;

/** An agreement of its own with its priorities and versions. */
record AgreementWrites(Api coordinator, String id) {

    static AgreementWrites begun(RunningSystem system) {
        Api coordinator = system.api("smoke " + System.nanoTime()).as(Role.COORDINATOR);
        ObjectNode wish = JsonNodeFactory.instance
                .objectNode()
                .put("title", "Smoke agreement " + System.nanoTime())
                .put("area", "Nowhere")
                .put("termPolicy", "ROLLING");
        return new AgreementWrites(
                coordinator,
                coordinator.post(Service.CSA, "/v1/agreements", wish).id());
    }

    /** The wish that it has one more priority. */
    ObjectNode priority(int number) {
        ObjectNode wish =
                JsonNodeFactory.instance.objectNode().put("agreementId", id).put("code", "S" + number);
        wish.putArray("leads").addObject().put("mode", "TBC");
        wish.putArray("names").addObject().put("text", "Smoke " + number).put("kind", "FULL");
        return wish;
    }

    /** A priority that an indicator measures. */
    String priority(int number, String indicator) {
        String made = coordinator
                .post(Service.CSA, "/v1/priorities", priority(number))
                .id();
        ObjectNode wish = JsonNodeFactory.instance.objectNode();
        wish.putArray("links").addObject().put("indicatorId", indicator).put("kind", "OUTCOME");
        coordinator.putBelow(Service.CSA, "/v1/priorities/" + made, "/indicators", wish);
        return made;
    }

    /** A version with these priorities that is consulted on and adopted; {@link #publish} lets it out. */
    void adopted(String number, LocalDate effectiveFrom, List<String> priorities) {
        String today = LocalDate.now(Journey.LONDON).toString();
        ObjectNode wish = JsonNodeFactory.instance
                .objectNode()
                .put("number", number)
                .put("effectiveFrom", effectiveFrom.toString());
        ObjectNode entry =
                wish.putArray("changeLog").addObject().put("verb", "NEW").put("text", "Smoke");
        entry.putObject("target").put("kind", "WHOLE_DOCUMENT").put("label", "All");
        ArrayNode placements = wish.putArray("placements");
        for (int i = 0; i < priorities.size(); i++) {
            placements
                    .addObject()
                    .put("list", "ACTION_PLAN")
                    .put("priorityId", priorities.get(i))
                    .put("ordinal", i + 1);
        }
        coordinator.post(Service.CSA, "/v1/agreements/" + id + "/versions", wish);
        move(number, "CONSULT", "consultation", Map.of("with", "Nobody", "from", today, "to", today));
        move(number, "ADOPT", "agreedAt", Map.of("group", "Nobody", "date", today, "minuteRef", "1"));
    }

    void publish(String number) {
        move(number, "PUBLISH", "", Map.of());
    }

    private void move(String number, String command, String with, Map<String, String> said) {
        ObjectNode step = JsonNodeFactory.instance.objectNode().put("command", command);
        if (!with.isEmpty()) {
            step.putPOJO(with, said);
        }
        coordinator.postOn(Service.CSA, "/v1/agreements/" + id + "/versions/" + number, "/transitions", step);
    }
}
