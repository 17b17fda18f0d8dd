package org.openscrutiny.chassis.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Where a story is told: it sends requests in the trace of the running step and keeps what came back. */
public final class Stage {

    /** In every text of a sealed field, and nowhere else. */
    public static final String CANARY = "zx9canary";

    private final StepTraces traces;
    private final Rest rest;
    private final List<String> answers = new ArrayList<>();
    private final List<String> refusals = new ArrayList<>();
    private final TreeSet<String> ids = new TreeSet<>();
    private final String world;
    private int canaries;

    Stage(StepTraces traces, Rest rest, String world) {
        this.traces = traces;
        this.rest = rest;
        this.world = world;
    }

    /**
     * Sends a public command and keeps its answer as something that must not differ. Relay and sequencer come to rest
     * before the next one, so that batches, stamps and markers fall alike.
     */
    public Answer inPublic(Wire request) {
        var answer = reading(request);
        rest.await();
        return answer;
    }

    /** Reads something that anybody may see, or a clerk of its own, and keeps the answer likewise. */
    public Answer reading(Wire request) {
        var answer = send(request);
        answers.add(Masked.raw(answer));
        return answer;
    }

    /** Sends a request about something sealed; what refuses it must not quote it. */
    public Answer inPrivate(Wire request) {
        var answer = send(request);
        if (answer.status() >= 400) {
            refusals.add(Masked.raw(answer));
        }
        return answer;
    }

    private Answer send(Wire request) {
        return request.header("traceparent", traces.traceparent()).send();
    }

    /** Names an object whose addresses are looked at, whether the public may know of it or not. */
    public void knows(String id) {
        ids.add(id);
    }

    /** A text that no two worlds and no two fields share. */
    public String canary() {
        return CANARY + world + ++canaries;
    }

    List<String> answers() {
        return answers;
    }

    /** Refusals of sealed work: they are the entitled person's own, so they may differ, but quote nothing. */
    List<String> refusals() {
        return refusals;
    }

    List<String> ids() {
        return List.copyOf(ids);
    }
}
