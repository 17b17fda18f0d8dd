package org.openscrutiny.local.smoke;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.local.RunningSystem;
import org.openscrutiny.local.Service;

/** All that a running system has to show, in an order in which each step finds what it needs. */
record Journey(Path checkout, RunningSystem system, Steps steps) {
    private static final Duration SETTLED = Duration.ofSeconds(10);
    static final ZoneId LONDON = ZoneId.of("Europe/London");

    void run() {
        YearMonth lastMonth = YearMonth.from(LocalDate.now(LONDON)).minusMonths(1);
        steps.step("the printed lines work", () -> new PasteLines(checkout, system).run());
        steps.step("the printed addresses answer", () -> new Pages(system).printed());
        steps.step("the July 2012 dashboard has the printed colours", () -> new PrintedColours(system).check());
        LiveObjects[] found = new LiveObjects[1];
        steps.step("the live council is there", () -> {
            found[0] = LiveObjects.find(system);
            return found[0].indicatorCode() + ", a priority, the next meeting";
        });
        LiveObjects live = found[0];
        if (live == null) {
            return;
        }
        RatingLoop first = new RatingLoop(system, live, lastMonth);
        steps.step("an officer posts a figure", first::post);
        steps.step("an approver publishes it, and both other services show it RED within 2 s", first::approve);
        RatingLoop loop = new RatingLoop(system, live, lastMonth);
        steps.step("the officer revises it", loop::post);
        steps.step("once published, both other services show it RED within 2 s", loop::approve);
        steps.step("Kafka and the feed of changes hold the same bytes", loop::consumed);
        answered(live);
        steps.step(
                "an open item becomes exempt: gone here within 2 s, at its sibling within 5 s",
                () -> new ClosingLoop(system, live).close());
        FilingLoop filing = filed();
        KillDrill drill = new KillDrill(system);
        steps.step("meetings-service is killed during writes", () -> drill.run(MeetingWrites.prepare(system, live)));
        steps.step("csa-service is killed during writes", () -> drill.run(PriorityWrites.prepare(system)));
        steps.step(
                "performance-service is killed during writes",
                () -> drill.run(ObservationWrites.prepare(system, lastMonth)));
        List<String> recommended = new ArrayList<>();
        steps.step("meetings-service and csa-service are killed while recommendations are sent", () -> {
            RecommendationWrites writes = RecommendationWrites.prepare(system, live);
            String survived = drill.run(writes);
            recommended.addAll(writes.present());
            return survived;
        });
        steps.step(
                "csa-service and meetings-service are killed while they are answered",
                () -> drill.run(new AnswerWrites(system, recommended)));
        for (Service service : Service.values()) {
            steps.step(
                    "without " + service.module() + " the others answer",
                    () -> new AbsenceDrill(system, loop).without(service));
        }
        if (filing != null) {
            steps.step("after all this the scrutiny of each version is planned once", filing::onceStill);
        }
        ChangeFeeds feeds = new ChangeFeeds(system, new TopicReader(system.kafka()));
        for (Service service : Service.values()) {
            steps.step(
                    "the feed of changes of " + service.module() + " equals its topics, record for record",
                    () -> Unmet.within(SETTLED, () -> feeds.compare(service)) + " changes");
        }
    }

    /** Loop 2: a recommendation that is sent, answered on a clock and closed. */
    private void answered(LiveObjects live) {
        AnswerLoop[] begun = new AnswerLoop[1];
        steps.step("a committee meets, and its minutes recommend", () -> {
            begun[0] = new AnswerLoop(system, live);
            return begun[0].resolve();
        });
        AnswerLoop loop = begun[0];
        if (loop == null) {
            return;
        }
        steps.step("a recommendation is sent, and csa-service asks for an answer within 2 s", loop::send);
        steps.step("the lead drafts it, another person approves it", loop::draft);
        steps.step("it is sent, and the tracker shows words, verdict and date within 2 s", loop::answer);
        steps.step("the committee closes it, at csa-service within 2 s", loop::close);
        steps.step("both legs are one trace on Kafka", loop::traced);
        steps.step("a recommendation sent without csa-service is asked once", loop::withoutCsa);
        steps.step("its answer sent without meetings-service is tracked once", loop::withoutMeetings);
        steps.step("both services are killed on each leg: asked once, answered once", loop::killed);
    }

    /** Loop 3: versions of an agreement file indicators and plan their own scrutiny. */
    private @Nullable FilingLoop filed() {
        FilingLoop[] begun = new FilingLoop[1];
        steps.step("a version of today files its indicator anew and plans its scrutiny within 2 s", () -> {
            begun[0] = new FilingLoop(system);
            return begun[0].publish();
        });
        FilingLoop loop = begun[0];
        if (loop == null) {
            return null;
        }
        steps.step("a version published early waits for its day; its scrutiny is planned", loop::publishEarly);
        return loop;
    }
}
