package org.openscrutiny.meetings.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.CommandReader;
import org.openscrutiny.chassis.http.Preconditions;
import org.openscrutiny.chassis.problem.Faults;
import org.openscrutiny.chassis.problem.GeneralProblem;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.chassis.time.Ids;
import org.openscrutiny.meetings.MeetingsProblem;
import org.openscrutiny.meetings.body.Bodies;
import org.openscrutiny.meetings.body.Body;
import org.openscrutiny.meetings.body.OwnBodies;

/** What clerks do to meetings, apart from moving them on. */
@ApplicationScoped
class MeetingService {

    private final Meetings meetings;
    private final Bodies bodies;
    private final OwnBodies own;
    private final Ids ids;
    private final Clock clock;
    private final MeetingChanges changes;
    private final CommandReader commands;

    MeetingService(
            Meetings meetings,
            Bodies bodies,
            OwnBodies own,
            Ids ids,
            Clock clock,
            MeetingChanges changes,
            CommandReader commands) {
        this.meetings = meetings;
        this.bodies = bodies;
        this.own = own;
        this.ids = ids;
        this.clock = clock;
        this.changes = changes;
        this.commands = commands;
    }

    @Transactional
    Meeting schedule(ScheduleMeeting wish) {
        if (!own.keeps(wish.bodyIds().getFirst())) {
            throw OwnBodies.refused();
        }
        requireFitting(wish);
        var today = LocalDate.ofInstant(clock.instant(), LondonTime.LONDON);
        var lead = bodiesOf(wish).getFirst();
        var meeting = new Meeting(ids.nextText(), lead.name(), wish, today);
        requireBodiesThatMeet(wish, meeting.isPublic());
        meetings.persist(meeting);
        changes.append(meeting, MeetingEvent.cameInto(meeting.state), "SCHEDULE");
        return meeting;
    }

    @Transactional
    Meeting patch(String id, @Nullable String ifMatch, byte[] patch) {
        var meeting = meetings.present(id);
        own.requireOwn(meeting.leadBodyId(), meeting.isPublic());
        Preconditions.requireMatch(ifMatch, meeting.rowVersion());
        if (meeting.state.isFinal() || meeting.state == MeetingState.CANCELLED) {
            throw new Problem(GeneralProblem.CONFLICT, "A meeting that is " + meeting.state + " stands as it is.");
        }
        var before = ScheduleMeeting.of(meeting);
        var wish = commands.patched(before, patch, ScheduleMeeting.class);
        requireFitting(wish);
        if (!wish.bodyIds().equals(before.bodyIds())) {
            requireSameLead(wish, before);
            requireBodiesThatMeet(wish, meeting.isPublic());
        }
        if (!meeting.state.beforeAgenda() && !wish.when().equals(before.when())) {
            throw new Problem(
                    MeetingsProblem.DATE_FIXED, "Postpone the meeting, or cancel it, so that readers see the change.");
        }
        meeting.describe(wish);
        if (meeting.state == MeetingState.SCHEDULED && wish.when().day() == null) {
            throw new Problem(MeetingsProblem.DATE_NOT_CERTAIN, "A scheduled meeting keeps a day.");
        }
        changes.append(meeting, MeetingEvent.UPDATED, "PATCH");
        return meeting;
    }

    private static void requireSameLead(ScheduleMeeting wish, ScheduleMeeting before) {
        if (!wish.bodyIds().getFirst().equals(before.bodyIds().getFirst())) {
            throw Problem.ruleBroken("/bodyIds/0", "LEAD_STANDS", "The body that leads a meeting does not change.");
        }
    }

    private static void requireFitting(ScheduleMeeting wish) {
        var faults = new Faults();
        faults.brokenIf(
                !wish.when().isOrdered(), "/when/latest", "BEFORE_EARLIEST", "The latest day is before the earliest.");
        requireLondon(wish.plannedStart(), "/plannedStart", faults);
        requireLondon(wish.plannedEnd(), "/plannedEnd", faults);
        var start = wish.plannedStart();
        var end = wish.plannedEnd();
        faults.brokenIf(
                start != null && !start.day().equals(wish.when().day()),
                "/plannedStart",
                "NOT_ON_THE_DAY",
                "The time is on another day than the meeting; a time needs a day.");
        faults.brokenIf(
                end != null && (start == null || !end.instant().isAfter(start.instant())),
                "/plannedEnd",
                "BEFORE_START",
                "The end is not after the start.");
        faults.brokenIf(
                wish.bodyIds().stream().distinct().count() != wish.bodyIds().size(),
                "/bodyIds",
                "REPEATED",
                "Name each body once.");
        faults.throwIfAny();
    }

    private static void requireLondon(@Nullable LondonTime time, String pointer, Faults faults) {
        faults.brokenIf(
                time != null && !time.hasLondonsOffset(),
                pointer,
                "OFFSET_NOT_LONDON",
                "London does not have this offset then; give the offset of that day.");
    }

    private List<Body> bodiesOf(ScheduleMeeting wish) {
        var found = bodies.withIds(wish.bodyIds()).stream().collect(Collectors.toMap(Body::id, b -> b));
        var faults = new Faults();
        for (int i = 0; i < wish.bodyIds().size(); i++) {
            faults.brokenIf(
                    !found.containsKey(wish.bodyIds().get(i)),
                    "/bodyIds/" + i,
                    "UNKNOWN_BODY",
                    "There is no such body.");
        }
        faults.throwIfAny();
        return wish.bodyIds().stream().map(found::get).toList();
    }

    private void requireBodiesThatMeet(ScheduleMeeting wish, boolean called) {
        if (!bodiesOf(wish).stream().allMatch(b -> called ? b.meets() : b.hasMet())) {
            throw new Problem(
                    MeetingsProblem.BODY_NOT_ACTIVE,
                    "A meeting needs bodies that are established; a statutory capacity goes on the agenda item.");
        }
    }
}
