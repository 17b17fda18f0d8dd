package org.openscrutiny.local.smoke;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import org.openscrutiny.local.RunningSystem;
import org.openscrutiny.local.Service;

/** All that a running system has to show, in an order in which each step finds what it needs. */
record Journey(Path checkout, RunningSystem system, Steps steps) {
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
        KillDrill drill = new KillDrill(system);
        steps.step("meetings-service is killed during writes", () -> drill.run(MeetingWrites.prepare(system, live)));
        steps.step("csa-service is killed during writes", () -> drill.run(PriorityWrites.prepare(system)));
        steps.step(
                "performance-service is killed during writes",
                () -> drill.run(ObservationWrites.prepare(system, lastMonth)));
        for (Service service : Service.values()) {
            steps.step(
                    "without " + service.module() + " the others answer",
                    () -> new AbsenceDrill(system, loop).without(service));
        }
    }
}
