package org.openscrutiny.local.smoke;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.openscrutiny.local.Api;
import org.openscrutiny.local.Role;
import org.openscrutiny.local.RunningSystem;
import org.openscrutiny.local.Service;

/** Priorities of an agreement of their own, which a version then places and makes public. */
record PriorityWrites(RunningSystem system, Api coordinator, String agreement) implements KillDrill.Writing {
    private static final int PRIORITIES = 30;

    static PriorityWrites prepare(RunningSystem system) {
        Api coordinator = system.api("smoke " + System.nanoTime()).as(Role.COORDINATOR);
        ObjectNode wish = JsonNodeFactory.instance
                .objectNode()
                .put("title", "Smoke agreement " + System.nanoTime())
                .put("area", "Nowhere")
                .put("termPolicy", "ROLLING");
        return new PriorityWrites(
                system,
                coordinator,
                coordinator.post(Service.CSA, "/v1/agreements", wish).id());
    }

    @Override
    public Service service() {
        return Service.CSA;
    }

    @Override
    public int writes() {
        return PRIORITIES;
    }

    @Override
    public KeyedWrites.Outcome write(IntConsumer afterEach) {
        KeyedWrites posts = new KeyedWrites(coordinator, service());
        KeyedWrites.Outcome all = KeyedWrites.Outcome.NONE;
        for (int i = 0; i < PRIORITIES; i++) {
            all = all.and(posts.post("/v1/priorities", priority(i)));
            afterEach.accept(i + 1);
        }
        return all;
    }

    @Override
    public List<String> present() {
        return Listed.ids(coordinator, service(), "/v1/priorities?agreement=" + agreement);
    }

    /** A version places all of them and is published: each is on Kafka from now on. */
    @Override
    public void finish() {
        String versions = "/v1/agreements/" + agreement + "/versions";
        String today = LocalDate.now(Journey.LONDON).toString();
        ObjectNode wish =
                JsonNodeFactory.instance.objectNode().put("number", "1.0").put("effectiveFrom", today);
        ObjectNode entry =
                wish.putArray("changeLog").addObject().put("verb", "NEW").put("text", "Smoke");
        entry.putObject("target").put("kind", "WHOLE_DOCUMENT").put("label", "All");
        ArrayNode placements = wish.putArray("placements");
        List<String> ids = present();
        for (int i = 0; i < ids.size(); i++) {
            placements
                    .addObject()
                    .put("list", "ACTION_PLAN")
                    .put("priorityId", ids.get(i))
                    .put("ordinal", i + 1);
        }
        coordinator.post(service(), versions, wish);
        move(versions + "/1.0", "CONSULT", "consultation", Map.of("with", "Nobody", "from", today, "to", today));
        move(versions + "/1.0", "ADOPT", "agreedAt", Map.of("group", "Nobody", "date", today, "minuteRef", "1"));
        move(versions + "/1.0", "PUBLISH", "", Map.of());
        for (String id : ids) {
            system.api("smoke").get(service(), "/v1/priorities/" + id);
        }
    }

    private void move(String version, String command, String with, Map<String, String> said) {
        ObjectNode step = JsonNodeFactory.instance.objectNode().put("command", command);
        if (!with.isEmpty()) {
            step.putPOJO(with, said);
        }
        coordinator.postOn(service(), version, "/transitions", step);
    }

    private ObjectNode priority(int number) {
        ObjectNode wish = JsonNodeFactory.instance
                .objectNode()
                .put("agreementId", agreement)
                .put("code", "S" + number);
        wish.putArray("leads").addObject().put("mode", "TBC");
        wish.putArray("names").addObject().put("text", "Smoke " + number).put("kind", "FULL");
        return wish;
    }
}
