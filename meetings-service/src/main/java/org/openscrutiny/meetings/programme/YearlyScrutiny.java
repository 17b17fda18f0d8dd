package org.openscrutiny.meetings.programme;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.openscrutiny.chassis.outbox.AggregateType;
import org.openscrutiny.chassis.outbox.Change;
import org.openscrutiny.chassis.outbox.Changes;
import org.openscrutiny.chassis.time.Ids;
import org.openscrutiny.meetings.body.Bodies;
import org.openscrutiny.meetings.meeting.FuzzyDate;
import org.openscrutiny.meetings.meeting.LondonTime;

/**
 * Plans the scrutiny of a community safety agreement that the crime and disorder committee owes each year (Police and
 * Justice Act 2006, section 19: verify): one item for each new version, once.
 */
@ApplicationScoped
class YearlyScrutiny {

    static final AggregateType TYPE = AggregateType.of("meetings", "work-programme-item");

    private final WorkProgramme programme;
    private final Bodies bodies;
    private final Ids ids;
    private final Changes changes;
    private final String statute;
    private final String recurrence;

    YearlyScrutiny(
            WorkProgramme programme,
            Bodies bodies,
            Ids ids,
            Changes changes,
            @ConfigProperty(name = "scrutiny.policy.yearly-scrutiny.statute") String statute,
            @ConfigProperty(name = "scrutiny.policy.yearly-scrutiny.period") String recurrence) {
        this.programme = programme;
        this.bodies = bodies;
        this.ids = ids;
        this.changes = changes;
        this.statute = statute;
        this.recurrence = recurrence;
    }

    /** Runs in the transaction of the inbox; without a body that sits under the statute nothing is planned. */
    void plan(AgreementSeen agreement, Instant seen) {
        var day = LocalDate.ofInstant(seen, LondonTime.LONDON);
        var planned = programme.plannedVersions(agreement.id());
        var due = agreement.newVersions().stream()
                .filter(v -> !planned.contains(v.number()))
                .toList();
        if (due.isEmpty()) {
            return;
        }
        bodies.sittingUnder(statute, day).ifPresent(body -> {
            var request = new ProgrammeRequest(List.of(), day, Origin.STATUTORY);
            var items = due.stream()
                    .map(v -> new WorkProgrammeItem(
                            ids.nextText(), body, agreement, v, target(agreement, v), request, recurrence))
                    .toList();
            items.forEach(programme::persist);
            changes.appendAll(() -> items.stream()
                    .map(i -> Change.published(TYPE, i.id, "created", "PLAN_SCRUTINY", ProgrammeItemView.of(i)))
                    .toList());
        });
    }

    private FuzzyDate target(AgreementSeen agreement, AgreementSeen.Version version) {
        var from = version.effectiveFrom();
        var latest = agreement.nextScrutinyDue();
        if (latest == null && from != null) {
            latest = from.plus(Period.parse(recurrence));
        }
        return new FuzzyDate(null, latest, null);
    }
}
