package org.openscrutiny.local.smoke;

import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.openscrutiny.local.Role;
import org.openscrutiny.local.RunningSystem;
import org.openscrutiny.local.Service;

/**
 * Recommendations from as many parts of one resolution, each made and sent; csa-service, which has to ask for an answer
 * to each of them, is killed as well.
 */
record RecommendationWrites(RunningSystem system, Committee committee, List<String> parts)
        implements KillDrill.Writing {
    private static final int RECOMMENDATIONS = 12;

    static RecommendationWrites prepare(RunningSystem system, LiveObjects live) {
        Committee committee = Committee.established(system, live);
        return new RecommendationWrites(
                system,
                committee,
                committee.meetsToday(IntStream.range(0, RECOMMENDATIONS)
                        .mapToObj(i -> committee.recommending("That point " + i + " is looked at."))
                        .toList()));
    }

    @Override
    public Service service() {
        return Service.MEETINGS;
    }

    @Override
    public int writes() {
        return RECOMMENDATIONS;
    }

    @Override
    public KeyedWrites.Outcome write(IntConsumer afterEach) {
        KeyedWrites posts =
                new KeyedWrites(system.api("smoke " + System.nanoTime()).as(Role.CLERK), service());
        KeyedWrites.Outcome all = KeyedWrites.Outcome.NONE;
        for (int i = 0; i < RECOMMENDATIONS; i++) {
            KeyedWrites.Outcome made = posts.post("/v1/recommendations", Recommending.draftOf(parts.get(i)));
            String path = "/v1/recommendations/" + made.ids().getFirst();
            int repeats = posts.postOn(path, "/transitions", Recommending.command("RESOLVE"))
                    .repeats();
            repeats += posts.postOn(path, "/transitions", Recommending.command("SEND"))
                    .repeats();
            all = all.and(made).repeated(repeats);
            if (i == RECOMMENDATIONS / 2) {
                system.process(Service.CSA).ifPresent(ProcessHandle::destroyForcibly);
            }
            afterEach.accept(i + 1);
        }
        return all;
    }

    @Override
    public List<String> present() {
        return Listed.ids(system.api("smoke"), service(), "/v1/recommendations?body=" + committee.body());
    }

    /** Each is asked once. */
    @Override
    public void converged() {
        for (String id : present()) {
            new Recommending(system, id, Trace.begun()).asked();
        }
    }
}
