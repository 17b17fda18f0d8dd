package org.openscrutiny.meetings.minutes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.CommandReader;
import org.openscrutiny.chassis.http.Preconditions;
import org.openscrutiny.chassis.problem.GeneralProblem;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.chassis.time.Ids;
import org.openscrutiny.meetings.body.OwnBodies;
import org.openscrutiny.meetings.meeting.MeetingRecord;
import org.openscrutiny.meetings.meeting.MeetingRecords;

/** What clerks write into minutes. */
@ApplicationScoped
class MinutesService {

    private final MinutesRepository all;
    private final MeetingRecords meetings;
    private final OwnBodies own;
    private final Ids ids;
    private final MinutesChanges changes;
    private final CommandReader commands;

    MinutesService(
            MinutesRepository all,
            MeetingRecords meetings,
            OwnBodies own,
            Ids ids,
            MinutesChanges changes,
            CommandReader commands) {
        this.all = all;
        this.meetings = meetings;
        this.own = own;
        this.ids = ids;
        this.changes = changes;
        this.commands = commands;
    }

    /** Enters a draft; one for each meeting. An officer may enter those of a past meeting (D2). */
    @Transactional
    Minutes enter(EnterMinutes wish) {
        var meeting = meetings.find(wish.meetingId())
                .filter(m -> m.open() || own.reads(m.bodyId()))
                .orElseThrow(() -> Problem.ruleBroken("/meetingId", "UNKNOWN_MEETING", "There is no such meeting."));
        own.requireOwnOrOfficer(meeting.bodyId(), meeting.open());
        if (all.ofMeeting(meeting.id()).isPresent()) {
            throw new Problem(GeneralProblem.CONFLICT, "The meeting has minutes already; change those.");
        }
        var minutes = new Minutes(ids.nextText(), meeting, MinutesContent.EMPTY);
        describe(minutes, meeting, wish.content());
        all.persist(minutes);
        changes.append(minutes, meeting, MinutesEvent.UPDATED, "ENTER");
        return minutes;
    }

    /** Changes a draft; what is published is revised, so that readers see that it was. */
    @Transactional
    Minutes patch(String id, @Nullable String ifMatch, byte[] patch) {
        var minutes = all.present(id);
        own.requireOwnOrOfficer(minutes.bodyId, minutes.isPublic());
        Preconditions.requireMatch(ifMatch, minutes.rowVersion());
        var content = commands.patched(minutes.content, patch, MinutesContent.class);
        if (minutes.isPublic()) {
            throw new Problem(GeneralProblem.CONFLICT, "Published minutes are revised, or amended by a later meeting.");
        }
        var meeting = meetingOf(minutes);
        describe(minutes, meeting, content);
        changes.append(minutes, meeting, MinutesEvent.UPDATED, "PATCH");
        return minutes;
    }

    /** Takes what was said, checked against the agenda of the meeting. */
    void describe(Minutes minutes, MeetingRecord meeting, MinutesContent content) {
        MinutesRules.require(content, meeting, minutes.content.ids().collect(Collectors.toSet()));
        minutes.content = content.said(ids::nextText);
        minutes.warnings = MinutesRules.warnings(minutes.content);
    }

    MeetingRecord meetingOf(Minutes minutes) {
        return meetings.find(minutes.meetingId).orElseThrow(Problem::notFound);
    }
}
