package org.openscrutiny.local.smoke;

import java.util.List;
import java.util.function.IntConsumer;
import org.openscrutiny.local.Api;
import org.openscrutiny.local.Role;
import org.openscrutiny.local.RunningSystem;
import org.openscrutiny.local.Service;

/** Answers to recommendations, each drafted, approved and sent; meetings-service, which shows them, is killed as well. */
record AnswerWrites(RunningSystem system, List<String> recommendations) implements KillDrill.Writing {

    @Override
    public Service service() {
        return Service.CSA;
    }

    @Override
    public int writes() {
        return recommendations.size();
    }

    @Override
    public KeyedWrites.Outcome write(IntConsumer afterEach) {
        Api api = system.api("smoke " + System.nanoTime());
        KeyedWrites lead = new KeyedWrites(api.as(Role.LEAD), service());
        KeyedWrites coordinator = new KeyedWrites(api.as(Role.COORDINATOR), service());
        List<String> responses = responses();
        KeyedWrites.Outcome all = KeyedWrites.Outcome.NONE;
        for (int i = 0; i < responses.size(); i++) {
            String response = "/v1/responses/" + responses.get(i);
            int repeats = move(lead, response, "ACKNOWLEDGE");
            repeats += lead.postOn(response, "/transitions", Recommending.wording())
                    .repeats();
            repeats += move(coordinator, response, "APPROVE");
            all = all.and(coordinator.postOn(response, "/transitions", Recommending.command("SEND")))
                    .repeated(repeats);
            if (i == responses.size() / 2) {
                system.process(Service.MEETINGS).ifPresent(ProcessHandle::destroyForcibly);
            }
            afterEach.accept(i + 1);
        }
        return all;
    }

    /** Those that are sent. */
    @Override
    public List<String> present() {
        return recommendations.stream()
                .flatMap(id ->
                        Listed.ids(system.api("smoke"), service(), "/v1/responses?state=SENT&recommendation=" + id)
                                .stream())
                .toList();
    }

    /** Each is on the tracker with its words. */
    @Override
    public void converged() {
        recommendations.forEach(id -> new Recommending(system, id, Trace.begun()).answered());
    }

    private List<String> responses() {
        return recommendations.stream()
                .map(id -> new Recommending(system, id, Trace.begun())
                        .response()
                        .path("id")
                        .asText())
                .toList();
    }

    private static int move(KeyedWrites by, String response, String command) {
        return by.postOn(response, "/transitions", Recommending.command(command))
                .repeats();
    }
}
