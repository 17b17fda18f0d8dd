package org.openscrutiny.local.smoke;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.openscrutiny.local.RunningSystem;
import org.openscrutiny.local.Service;

/** A recommendation that is sent, answered on a clock and closed, across two services by events only. */
final class AnswerLoop {
    /** How soon the other service shows what one did. */
    private static final Duration BOUND = Duration.ofSeconds(2);

    /** How soon a service that was away has caught up, once it is ready. */
    private static final Duration CAUGHT_UP = Duration.ofSeconds(10);

    private final RunningSystem system;
    private final Committee committee;
    private List<String> parts = List.of();
    private final List<Recommending> all = new ArrayList<>();

    AnswerLoop(RunningSystem system, LiveObjects live) {
        this.system = system;
        this.committee = Committee.established(system, live);
    }

    /** The minutes of yesterday's meeting hold three recommendations; nothing is asked of anybody yet. */
    String resolve() {
        parts = committee.metYesterday(IntStream.range(0, 3)
                .mapToObj(i -> committee.recommending("That the police patrol district " + i + "."))
                .toList());
        return parts.size() + " parts that recommend";
    }

    String send() {
        Recommending first = made(0);
        long begun = System.nanoTime();
        first.send();
        String answered = Steps.seconds(begun);
        JsonNode response = within(begun, first::asked);
        return first.tracked().path("reference").asText() + " sent after " + answered + " s, asked after "
                + Steps.seconds(begun) + " s, due on " + response.path("dueOn").asText();
    }

    String draft() {
        first().write();
        return "nothing of the draft is public; its author may not approve";
    }

    String answer() {
        long begun = System.nanoTime();
        first().answer();
        String answered = Steps.seconds(begun);
        within(begun, first()::answered);
        return "sent after " + answered + " s, on the tracker after " + Steps.seconds(begun) + " s";
    }

    /** All of it is reported as done, and a later meeting resolves that the recommendation is closed. */
    String close() {
        ObjectNode progress = Recommending.command("PROGRESS").put("track", 0);
        progress.putObject("progress")
                .put("on", LocalDate.now(Journey.LONDON).toString())
                .put("percent", 100)
                .put("text", "Both districts are reached.");
        first().committee(progress);
        first().committee("COMPLETE");
        String closing = committee
                .meetsToday(List.of(Committee.part("AGREE", "That the recommendation is closed.")))
                .getFirst();
        long begun = System.nanoTime();
        first().committee(Recommending.command("CLOSE")
                .put("closure", "IMPLEMENTED")
                .put("resolutionPartId", closing));
        String answered = Steps.seconds(begun);
        within(begun, () -> {
            JsonNode response = first().response();
            Unmet.equal("CLOSED", response.path("state").asText(), "the state of the response");
            return response;
        });
        Unmet.equal("CLOSED", first().tracked().path("state").asText(), "the state of the recommendation");
        return "closed after " + answered + " s, at csa-service after " + Steps.seconds(begun) + " s";
    }

    /** What both services told of it carries the trace of the requests that began it. */
    String traced() {
        TopicReader topics = new TopicReader(system.kafka());
        int found = 0;
        for (Service service : List.of(Service.MEETINGS, Service.CSA)) {
            String topic = service == Service.MEETINGS ? "meetings.recommendation.v1" : "csa.response.v1";
            List<Published> records = topics.all(service.key()).stream()
                    .filter(record ->
                            record.topic().equals(topic) && record.data().contains(first().id()))
                    .toList();
            Unmet.check(!records.isEmpty(), "nothing on " + topic);
            for (Published record : records) {
                Unmet.check(
                        record.traceparent().contains(first().trace().id()),
                        "a record on " + topic + " has the trace " + record.traceparent());
            }
            found += records.size();
        }
        return found + " records of one trace on two topics";
    }

    /** It is sent while csa-service is away: afterwards the response is there once. */
    String withoutCsa() {
        Recommending second = made(1);
        away(Service.CSA, second::send);
        long begun = System.nanoTime();
        Unmet.within(CAUGHT_UP, second::asked);
        String found = Steps.seconds(begun);
        return "asked " + found + " s after csa-service was back";
    }

    /** It is answered while meetings-service is away: afterwards the answer is on the tracker once. */
    String withoutMeetings() {
        Recommending second = all.get(1);
        second.write();
        away(Service.MEETINGS, second::answer);
        long begun = System.nanoTime();
        Unmet.within(CAUGHT_UP, second::answered);
        String found = Steps.seconds(begun);
        requireOnce(second);
        return "on the tracker " + found + " s after meetings-service was back";
    }

    /** Both services are killed as soon as it is sent, and again as soon as it is answered. */
    String killed() {
        Recommending third = made(2);
        third.send();
        killBoth();
        Unmet.within(CAUGHT_UP, third::asked);
        third.write();
        third.answer();
        killBoth();
        Unmet.within(CAUGHT_UP, third::answered);
        requireOnce(third);
        return "asked once, answered once";
    }

    /** One response; the tracker took two things from it: its clock and its words. */
    private void requireOnce(Recommending one) {
        String response = "/v1/responses/" + one.response().path("id").asText();
        Unmet.equal(1L, one.times(Service.CSA, response, "OPEN"), "how often the response was opened");
        Unmet.equal(1L, one.times(Service.CSA, response, "SEND"), "how often the answer was sent");
        Unmet.equal(2L, one.times(Service.MEETINGS, one.path(), "ANSWER_SEEN"), "how often the tracker was filled");
    }

    private Recommending made(int part) {
        Recommending made = Recommending.made(system, parts.get(part));
        all.add(made);
        return made;
    }

    private Recommending first() {
        return all.getFirst();
    }

    private void away(Service service, Runnable meanwhile) {
        system.stop(service);
        try {
            meanwhile.run();
        } finally {
            system.start(service);
        }
    }

    private void killBoth() {
        List<Service> both = List.of(Service.MEETINGS, Service.CSA);
        List<ProcessHandle> processes = both.stream()
                .flatMap(service -> system.process(service).stream())
                .toList();
        processes.forEach(ProcessHandle::destroyForcibly);
        processes.forEach(process -> process.onExit().join());
        both.forEach(system::awaitReady);
    }

    private static JsonNode within(long begun, Supplier<JsonNode> look) {
        JsonNode found = Unmet.within(BOUND, look);
        Unmet.check(
                Duration.ofNanos(System.nanoTime() - begun).compareTo(BOUND) <= 0,
                "it took " + Steps.seconds(begun) + " s, more than " + BOUND.toSeconds());
        return found;
    }
}
