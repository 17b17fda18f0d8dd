package org.openscrutiny.local.smoke;

import java.time.Duration;
import java.util.UUID;
import org.openscrutiny.local.Api;
import org.openscrutiny.local.RunningSystem;
import org.openscrutiny.local.Service;

/** An open item of a published agenda that becomes exempt: what it said goes, here and at the siblings (D9). */
final class ClosingLoop {
    private static final Duration OWN = Duration.ofSeconds(2);
    private static final Duration SIBLING = Duration.ofSeconds(5);

    private final Api anybody;
    private final Committee committee;
    private final String summary = "What was open " + UUID.randomUUID();
    private final Committee.Announced announced;

    ClosingLoop(RunningSystem system, LiveObjects live) {
        anybody = system.api("smoke");
        committee = Committee.established(system, live);
        announced = committee.announces(summary);
    }

    /** The stub stays; its summary and its evidence go, and with the evidence its place in csa-service's log. */
    String close() {
        Unmet.within(SIBLING, () -> {
            Unmet.check(log().contains(announced.item()), "the item is not in the scrutiny log");
            return announced;
        });
        Unmet.check(item().contains(summary), "the summary is not public before");
        long begun = System.nanoTime();
        committee.closes(announced);
        Unmet.within(OWN.minusNanos(System.nanoTime() - begun), () -> {
            Unmet.check(!item().contains(summary), "the summary is still public");
            return announced;
        });
        String own = Steps.seconds(begun);
        Unmet.check(item().contains("EXEMPT"), "the stub does not say that the item is exempt");
        Unmet.within(SIBLING.minusNanos(System.nanoTime() - begun), () -> {
            Unmet.check(!log().contains(announced.item()), "the item is still in the scrutiny log");
            return announced;
        });
        return "here after " + own + " s, at csa-service after " + Steps.seconds(begun) + " s";
    }

    private String item() {
        return anybody.get(Service.MEETINGS, "/v1/agenda-items/" + announced.item())
                .body();
    }

    private String log() {
        return anybody.get(Service.CSA, "/v1/scrutiny-log?limit=200").body();
    }
}
