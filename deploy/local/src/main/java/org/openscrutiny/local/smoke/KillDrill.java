package org.openscrutiny.local.smoke;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import org.openscrutiny.local.RunningSystem;
import org.openscrutiny.local.Service;

/** A service is killed with SIGKILL while callers write to it; deploy/up starts it again and the callers go on. */
final class KillDrill {
    private static final Duration CONVERGED = Duration.ofSeconds(30);

    private final RunningSystem system;
    private final TopicReader topics;

    KillDrill(RunningSystem system) {
        this.system = system;
        this.topics = new TopicReader(system.kafka());
    }

    /** Something to write, and how to count what came of it. */
    interface Writing {
        Service service();

        /** Writes all; tells after each how many there are. */
        KeyedWrites.Outcome write(IntConsumer afterEach);

        int writes();

        /** The ids of all that is there now. */
        List<String> present();

        /** What makes all of it public, where writing alone does not. */
        default void finish() {}

        /** Throws while another service that shows it does not show its last state yet. */
        default void converged() {}
    }

    String run(Writing writing) {
        Service service = writing.service();
        long before = pid(service);
        int killAfter = writing.writes() / 3;
        KeyedWrites.Outcome outcome = writing.write(done -> {
            if (done == killAfter) {
                system.process(service).ifPresent(ProcessHandle::destroyForcibly);
            }
        });
        for (Service each : Service.values()) {
            system.awaitReady(each);
        }
        Unmet.check(pid(service) != before, service.module() + " was not killed");
        Set<String> made = new HashSet<>(outcome.ids());
        Unmet.equal(writing.writes(), made.size(), "the number of different answers");
        List<String> present = writing.present();
        Unmet.equal(made.size(), present.size(), "the number of objects");
        Unmet.check(made.equals(new HashSet<>(present)), "other objects than were answered");
        writing.finish();
        Unmet.within(CONVERGED, () -> {
            writing.converged();
            return true;
        });
        int changes = Unmet.within(CONVERGED, () -> new ChangeFeeds(system, topics).compare(service));
        for (Service reader : Service.values()) {
            Unmet.within(CONVERGED, () -> {
                Unmet.equal(0L, topics.pending(reader.module()), "what " + reader.module() + " has not taken yet");
                return true;
            });
        }
        return made.size() + " keys, " + outcome.repeats() + " repeats, " + changes
                + " changes on Kafka and in the feed";
    }

    private long pid(Service service) {
        return system.process(service).map(ProcessHandle::pid).orElse(0L);
    }
}
