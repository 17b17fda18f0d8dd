package org.openscrutiny.meetings.minutes;

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

/** Says that minutes changed; a draft only to those who keep it. */
@ApplicationScoped
class MinutesChanges {

    static final AggregateType TYPE = AggregateType.of("meetings", "minutes");

    private final MinutesRepository all;
    private final MeetingRecords meetings;
    private final Changes changes;
    private final Withdrawals withdrawals;

    MinutesChanges(MinutesRepository all, MeetingRecords meetings, Changes changes, Withdrawals withdrawals) {
        this.all = all;
        this.meetings = meetings;
        this.changes = changes;
        this.withdrawals = withdrawals;
    }

    void append(Minutes minutes, MeetingRecord meeting, MinutesEvent event, String command) {
        changes.append(() -> {
            var full = MinutesFullView.of(minutes);
            return minutes.isPublic()
                    ? Change.published(TYPE, minutes.id, event.reason(), command, MinutesViews.open(minutes, meeting))
                            .withFullView(full)
                    : Change.restricted(TYPE, minutes.id, event.reason(), command, full);
        });
    }

    /** What an item may show has changed, and with it the minute on it; what earlier versions said is taken back. */
    void look(@Observes AgendaReclassified agenda) {
        var minutes =
                all.ofMeeting(agenda.meetingId()).filter(Minutes::isPublic).orElse(null);
        if (minutes == null) {
            return;
        }
        if (agenda.closed()) {
            withdrawals.blankEarlier(TYPE, minutes.id);
        }
        var meeting = meetings.find(minutes.meetingId).orElseThrow(Problem::notFound);
        append(minutes, meeting, MinutesEvent.UPDATED, "RECLASSIFY");
    }
}
