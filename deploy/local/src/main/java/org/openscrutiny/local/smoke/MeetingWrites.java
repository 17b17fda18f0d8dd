package org.openscrutiny.local.smoke;

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

/** Meetings of a body of their own, scheduled one after the other. */
record MeetingWrites(Api clerk, String body) implements KillDrill.Writing {
    private static final int MEETINGS = 30;

    static MeetingWrites prepare(RunningSystem system, LiveObjects live) {
        Api clerk = system.api("smoke " + System.nanoTime()).as(Role.CLERK);
        ObjectNode wish = JsonNodeFactory.instance
                .objectNode()
                .put("kind", "PANEL")
                .put("name", "Smoke panel " + System.nanoTime())
                .put("parentId", live.bodyId());
        String body = clerk.post(Service.MEETINGS, "/v1/bodies", wish).id();
        clerk.postOn(Service.MEETINGS, "/v1/bodies/" + body, "/transitions", Map.of("command", "ESTABLISH"));
        return new MeetingWrites(clerk, body);
    }

    @Override
    public Service service() {
        return Service.MEETINGS;
    }

    @Override
    public int writes() {
        return MEETINGS;
    }

    @Override
    public KeyedWrites.Outcome write(IntConsumer afterEach) {
        KeyedWrites posts = new KeyedWrites(clerk, service());
        KeyedWrites.Outcome all = KeyedWrites.Outcome.NONE;
        for (int i = 0; i < MEETINGS; i++) {
            all = all.and(posts.post("/v1/meetings", meeting(i)));
            afterEach.accept(i + 1);
        }
        return all;
    }

    @Override
    public List<String> present() {
        return Listed.ids(clerk, service(), "/v1/meetings?body=" + body);
    }

    private ObjectNode meeting(int number) {
        String day = LocalDate.now(Journey.LONDON).plusDays(60L + number).toString();
        ObjectNode wish = JsonNodeFactory.instance.objectNode().put("kind", "ORDINARY");
        wish.putArray("bodyIds").add(body);
        wish.putObject("when").put("earliest", day).put("latest", day);
        wish.putObject("venue").put("room", "Room " + number);
        return wish;
    }
}
