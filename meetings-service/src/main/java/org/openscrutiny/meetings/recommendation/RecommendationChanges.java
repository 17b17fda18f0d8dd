package org.openscrutiny.meetings.recommendation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.openscrutiny.chassis.outbox.AggregateType;
import org.openscrutiny.chassis.outbox.Change;
import org.openscrutiny.chassis.outbox.Changes;
import org.openscrutiny.chassis.outbox.Withdrawals;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.meetings.meeting.AgendaReclassified;
import org.openscrutiny.meetings.meeting.MeetingRecord;
import org.openscrutiny.meetings.meeting.MeetingRecords;

/** Says that a recommendation changed; a draft only to those who keep it. */
@ApplicationScoped
class RecommendationChanges {

    static final AggregateType TYPE = AggregateType.of("meetings", "recommendation");

    private final Recommendations all;
    private final MeetingRecords meetings;
    private final Changes changes;
    private final Withdrawals withdrawals;

    RecommendationChanges(Recommendations all, MeetingRecords meetings, Changes changes, Withdrawals withdrawals) {
        this.all = all;
        this.meetings = meetings;
        this.changes = changes;
        this.withdrawals = withdrawals;
    }

    void append(Recommendation made, RecommendationEvent event, String command) {
        var meeting = meetings.find(made.meetingId).orElseThrow(Problem::notFound);
        changes.append(() -> change(made, meeting, event, command));
    }

    private static Change change(
            Recommendation made, MeetingRecord meeting, RecommendationEvent event, String command) {
        var full = RecommendationFullView.of(made);
        return made.isPublic()
                ? Change.published(TYPE, made.id, event.reason(), command, RecommendationView.open(made, meeting))
                        .withFullView(full)
                : Change.restricted(TYPE, made.id, event.reason(), command, full);
    }

    /** What an item may show has changed, and with it what was recommended on it; earlier words are taken back. */
    void look(@Observes AgendaReclassified agenda) {
        var made = all.ofItem(agenda.itemId());
        if (made.isEmpty()) {
            return;
        }
        if (agenda.closed()) {
            made.forEach(r -> withdrawals.blankEarlier(TYPE, r.id));
        }
        var meeting = meetings.find(agenda.meetingId()).orElseThrow(Problem::notFound);
        changes.appendAll(() -> made.stream()
                .map(r -> change(r, meeting, RecommendationEvent.UPDATED, "RECLASSIFY"))
                .toList());
    }
}
