package org.openscrutiny.meetings.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.Preconditions;
import org.openscrutiny.chassis.problem.Fault;
import org.openscrutiny.chassis.problem.Faults;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.meetings.MeetingsProblem;
import org.openscrutiny.meetings.Warning;
import org.openscrutiny.meetings.body.Bodies;
import org.openscrutiny.meetings.body.OwnBodies;
import org.openscrutiny.meetings.evidence.AsPublished;
import org.openscrutiny.meetings.evidence.Evidence;
import org.openscrutiny.meetings.notice.NoticePolicy;
import org.openscrutiny.meetings.notice.NoticeProof;

/** The transitions of a meeting, with their guards and effects (domain/meetings.md 2.5). */
@ApplicationScoped
class MeetingMoves {

    private final Meetings meetings;
    private final Bodies bodies;
    private final OwnBodies own;
    private final NoticePolicy notices;
    private final Evidence evidence;
    private final Clock clock;
    private final MeetingChanges changes;

    MeetingMoves(
            Meetings meetings,
            Bodies bodies,
            OwnBodies own,
            NoticePolicy notices,
            Evidence evidence,
            Clock clock,
            MeetingChanges changes) {
        this.meetings = meetings;
        this.bodies = bodies;
        this.own = own;
        this.notices = notices;
        this.evidence = evidence;
        this.clock = clock;
        this.changes = changes;
    }

    @Transactional
    Meeting move(String id, @Nullable String ifMatch, MoveMeeting wish) {
        var meeting = meetings.present(id);
        switch (wish.command()) {
            case CONFIRM_DATE, PUBLISH_AGENDA, POSTPONE, CANCEL, CLOSE ->
                own.requireOwn(meeting.leadBodyId(), meeting.isPublic());
            case RECORD_AS_PRINTED -> own.requireOwnOrOfficer(meeting.leadBodyId(), meeting.isPublic());
        }
        Preconditions.requireMatch(ifMatch, meeting.rowVersion());
        return switch (wish.command()) {
            case CONFIRM_DATE -> confirm(meeting);
            case PUBLISH_AGENDA -> publish(meeting, wish);
            case POSTPONE -> postpone(meeting, wish);
            case CANCEL -> cancel(meeting, wish);
            case CLOSE -> close(meeting, wish);
            case RECORD_AS_PRINTED -> record(meeting, wish);
        };
    }

    private Meeting confirm(Meeting meeting) {
        meeting.requireListed(MeetingCommand.CONFIRM_DATE, MeetingState.SCHEDULED);
        if (meeting.when().day() == null) {
            throw new Problem(MeetingsProblem.DATE_NOT_CERTAIN, "Give the meeting one day first.");
        }
        return done(meeting, MeetingCommand.CONFIRM_DATE, MeetingState.SCHEDULED);
    }

    private Meeting publish(Meeting meeting, MoveMeeting wish) {
        meeting.requireListed(MeetingCommand.PUBLISH_AGENDA, MeetingState.AGENDA_PUBLISHED);
        var items = meetings.items(meeting.id);
        if (items.isEmpty()) {
            throw new Problem(MeetingsProblem.EMPTY_AGENDA, "Add the items first.");
        }
        var now = clock.instant();
        meeting.publishedOn = LocalDate.ofInstant(now, LondonTime.LONDON);
        meeting.lateReason = wish.lateReason();
        meeting.notice = proof(meeting);
        var late = lateness(meeting.notice);
        if (late != null && wish.lateReason() == null) {
            throw new Problem(
                    MeetingsProblem.LATE_NOTICE,
                    late,
                    List.of(new Fault("/lateReason", "REQUIRED", "Say why the agenda comes late.")));
        }
        meeting.warn("LATE_NOTICE", "/publishedOn", late);
        items.forEach(item -> item.state = ItemState.PUBLISHED);
        freeze(items, now, null);
        return done(meeting, MeetingCommand.PUBLISH_AGENDA, MeetingState.AGENDA_PUBLISHED);
    }

    private @Nullable NoticeProof proof(Meeting meeting) {
        var day = meeting.when().day();
        if (meeting.publishedOn == null || day == null) {
            return null;
        }
        var body = bodies.findById(meeting.leadBodyId());
        return notices.prove(
                meeting.publishedOn,
                day,
                body == null ? null : body.policy().noticeClearDays(),
                body == null ? null : body.policy().noticeBasis());
    }

    private static @Nullable String lateness(@Nullable NoticeProof proof) {
        return proof == null || proof.met()
                ? null
                : proof.clearDays() + " clear days, " + proof.required() + " are due; the latest day was "
                        + proof.latestOn() + ".";
    }

    private void freeze(List<AgendaItem> items, Instant at, @Nullable Instant publishedBy) {
        var reading =
                evidence.read(items.stream().flatMap(i -> i.evidence.stream()).toList(), publishedBy);
        for (var item : items) {
            item.evidence = item.evidence.stream()
                    .map(link -> link.frozen(new AsPublished(at, reading.figures(link))))
                    .toList();
        }
    }

    private Meeting postpone(Meeting meeting, MoveMeeting wish) {
        meeting.requireListed(MeetingCommand.POSTPONE, MeetingState.POSTPONED);
        requireReason(wish);
        meeting.reason = wish.reason();
        if (wish.newMeetingId() == null) {
            return done(meeting, MeetingCommand.POSTPONE, MeetingState.POSTPONED);
        }
        var next = meetings.findById(wish.newMeetingId());
        if (next == null
                || next == meeting
                || !next.isPublic()
                || !next.leadBodyId().equals(meeting.leadBodyId())
                || next.state.isFinal()
                || next.replacesId != null) {
            throw Problem.ruleBroken(
                    "/newMeetingId",
                    "NOT_A_SUCCESSOR",
                    "Name a meeting to come of the same body that replaces no other.");
        }
        next.replacesId = meeting.id;
        meeting.replacedById = next.id;
        meeting.moveTo(MeetingCommand.POSTPONE, MeetingState.POSTPONED);
        changes.append(List.of(meeting, next), MeetingEvent.POSTPONED, MeetingCommand.POSTPONE.name());
        return meeting;
    }

    private Meeting cancel(Meeting meeting, MoveMeeting wish) {
        meeting.requireListed(MeetingCommand.CANCEL, MeetingState.CANCELLED);
        requireReason(wish);
        meeting.reason = wish.reason();
        return done(meeting, MeetingCommand.CANCEL, MeetingState.CANCELLED);
    }

    /** Ends a meeting that took place: each item was considered, unless it is named as deferred or withdrawn. */
    private Meeting close(Meeting meeting, MoveMeeting wish) {
        meeting.requireListed(MeetingCommand.CLOSE, MeetingState.HELD);
        var day = meeting.when().day();
        if (day == null || day.isAfter(LocalDate.ofInstant(clock.instant(), LondonTime.LONDON))) {
            throw new Problem(MeetingsProblem.MEETING_TO_COME, "Close it on its day, or later.");
        }
        var items = meetings.items(meeting.id);
        ItemOutcomes.of(wish, items).apply(items);
        return done(meeting, MeetingCommand.CLOSE, MeetingState.HELD);
    }

    private static void requireReason(MoveMeeting wish) {
        if (wish.reason() == null || wish.reason().isBlank()) {
            throw Problem.ruleBroken("/reason", "REQUIRED", "Say why.");
        }
    }

    /** Enters a past meeting as the paper prints it: what a guard would refuse is noted, no clock starts (D2). */
    private Meeting record(Meeting meeting, MoveMeeting wish) {
        var faults = new Faults();
        faults.brokenIf(wish.source() == null, "/source", "REQUIRED", "Say where this is printed.");
        faults.brokenIf(wish.state() == null, "/state", "REQUIRED", "Say which state is printed.");
        faults.throwIfAny();
        var printed = Objects.requireNonNull(wish.state());
        meeting.requireListed(MeetingCommand.RECORD_AS_PRINTED, printed);
        if (!meeting.isPast(LocalDate.ofInstant(clock.instant(), LondonTime.LONDON))) {
            throw new Problem(MeetingsProblem.NOT_PAST, "A meeting to come is called, not recorded.");
        }
        meeting.source = wish.source();
        meeting.publishedOn = wish.publishedOn();
        meeting.lateReason = wish.lateReason();
        meeting.reason = wish.reason();
        meeting.notice = proof(meeting);
        var items = meetings.items(meeting.id);
        meeting.warnOfGuards(guardsNotMet(meeting, printed, items));
        items.forEach(item -> item.state = printed.itemAsPrinted());
        if (wish.publishedOn() != null && !printed.beforeAgenda()) {
            var at = wish.publishedOn()
                    .plusDays(1)
                    .atStartOfDay(LondonTime.LONDON)
                    .toInstant();
            freeze(items, wish.publishedOn().atStartOfDay(LondonTime.LONDON).toInstant(), at);
        }
        return done(meeting, MeetingCommand.RECORD_AS_PRINTED, printed);
    }

    private static List<Warning> guardsNotMet(Meeting meeting, MeetingState printed, List<AgendaItem> items) {
        var noted = new ArrayList<Warning>();
        if (printed != MeetingState.PROVISIONAL && meeting.when().day() == null) {
            noted.add(Warning.guardNotMet(MeetingsProblem.DATE_NOT_CERTAIN, "/when", "the paper names no day"));
        }
        if (!printed.beforeAgenda() && printed != MeetingState.CANCELLED && items.isEmpty()) {
            noted.add(Warning.guardNotMet(MeetingsProblem.EMPTY_AGENDA, "/items", "no item was entered"));
        }
        var late = lateness(meeting.notice);
        if (late != null && meeting.lateReason == null) {
            noted.add(Warning.guardNotMet(MeetingsProblem.LATE_NOTICE, "/publishedOn", late));
        }
        return noted;
    }

    private Meeting done(Meeting meeting, MeetingCommand command, MeetingState to) {
        meeting.moveTo(command, to);
        changes.append(meeting, MeetingEvent.cameInto(to), command.name());
        return meeting;
    }
}
