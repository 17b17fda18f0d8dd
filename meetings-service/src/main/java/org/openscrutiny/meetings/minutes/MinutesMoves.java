package org.openscrutiny.meetings.minutes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
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
import org.openscrutiny.meetings.body.Body;
import org.openscrutiny.meetings.body.MinuteNumbering;
import org.openscrutiny.meetings.body.OwnBodies;
import org.openscrutiny.meetings.meeting.LondonTime;
import org.openscrutiny.meetings.meeting.MeetingRecord;

/** The transitions of minutes, with their guards and effects (domain/meetings.md 2.5). */
@ApplicationScoped
class MinutesMoves {

    private final MinutesRepository all;
    private final MinutesService service;
    private final ResolvedParts parts;
    private final MinuteNumbers numbers;
    private final Amendments amendments;
    private final Bodies bodies;
    private final OwnBodies own;
    private final Clock clock;
    private final MinutesChanges changes;

    MinutesMoves(
            MinutesRepository all,
            MinutesService service,
            ResolvedParts parts,
            MinuteNumbers numbers,
            Amendments amendments,
            Bodies bodies,
            OwnBodies own,
            Clock clock,
            MinutesChanges changes) {
        this.all = all;
        this.service = service;
        this.parts = parts;
        this.numbers = numbers;
        this.amendments = amendments;
        this.bodies = bodies;
        this.own = own;
        this.clock = clock;
        this.changes = changes;
    }

    @Transactional
    Minutes move(String id, @Nullable String ifMatch, MoveMinutes wish) {
        var minutes = all.present(id);
        switch (wish.command()) {
            case PUBLISH, REVISE, APPROVE, SIGN, CORRECT -> own.requireOwn(minutes.bodyId, minutes.isPublic());
            case RECORD_AS_PRINTED -> own.requireOwnOrOfficer(minutes.bodyId, minutes.isPublic());
        }
        Preconditions.requireMatch(ifMatch, minutes.rowVersion());
        var meeting = service.meetingOf(minutes);
        var event =
                switch (wish.command()) {
                    case PUBLISH -> publish(minutes, meeting);
                    case REVISE -> revise(minutes, meeting, wish);
                    case APPROVE -> approve(minutes, meeting, wish);
                    case SIGN -> sign(minutes, wish);
                    case CORRECT -> correct(minutes, meeting, wish);
                    case RECORD_AS_PRINTED -> record(minutes, meeting, wish);
                };
        changes.append(minutes, meeting, event, wish.command().name());
        return minutes;
    }

    private MinutesEvent publish(Minutes minutes, MeetingRecord meeting) {
        minutes.requireListed(MinutesCommand.PUBLISH, MinutesState.PUBLISHED_DRAFT);
        if (!meeting.held()) {
            throw new Problem(MeetingsProblem.MEETING_NOT_HELD, "Close the meeting first.");
        }
        requireEntries(minutes);
        number(minutes);
        minutes.moveTo(MinutesCommand.PUBLISH, MinutesState.PUBLISHED_DRAFT);
        return MinutesEvent.PUBLISHED;
    }

    private static void requireEntries(Minutes minutes) {
        if (minutes.content.entered().isEmpty()) {
            throw Problem.ruleBroken("/entries", "EMPTY", "Enter the minutes first.");
        }
    }

    private void number(Minutes minutes) {
        if (numbers.number(minutes, numbering(minutes))) {
            var noted = new ArrayList<>(minutes.warnings);
            noted.add(new Warning("MINUTE_NUMBER_GAP", "/entries", "The numbers do not follow one another."));
            minutes.warnings = List.copyOf(noted);
        }
    }

    private MinuteNumbering numbering(Minutes minutes) {
        return bodies.findByIdOptional(minutes.bodyId)
                .map(Body::policy)
                .map(p -> p.minuteNumbering())
                .orElse(MinuteNumbering.NEVER);
    }

    private MinutesEvent revise(Minutes minutes, MeetingRecord meeting, MoveMinutes wish) {
        minutes.requireListed(MinutesCommand.REVISE, MinutesState.PUBLISHED_DRAFT);
        if (wish.revised() == null) {
            throw Problem.ruleBroken("/revised", "REQUIRED", "Send the whole record as it should read.");
        }
        var before = minutes.content;
        service.describe(minutes, meeting, wish.revised());
        requireEntries(minutes);
        minutes.content = minutes.content.numberedAs(before);
        number(minutes);
        return MinutesEvent.REVISED;
    }

    private MinutesEvent approve(Minutes minutes, MeetingRecord meeting, MoveMinutes wish) {
        minutes.requireListed(MinutesCommand.APPROVE, MinutesState.APPROVED);
        minutes.approval = later(minutes, meeting, wish, true);
        minutes.moveTo(MinutesCommand.APPROVE, MinutesState.APPROVED);
        return MinutesEvent.APPROVED;
    }

    private MinutesEvent correct(Minutes minutes, MeetingRecord meeting, MoveMinutes wish) {
        minutes.requireListed(MinutesCommand.CORRECT, minutes.state);
        minutes.corrected(later(minutes, meeting, wish, false));
        return MinutesEvent.CORRECTED;
    }

    /** Amends the record by a part of a resolution of a later meeting of the body, or of its successor. */
    private LaterResolve later(Minutes minutes, MeetingRecord meeting, MoveMinutes wish, boolean approving) {
        if (wish.resolutionPartId() == null) {
            throw Problem.ruleBroken("/resolutionPartId", "REQUIRED", "Name the resolution of the later meeting.");
        }
        var part = parts.find(wish.resolutionPartId())
                .filter(ResolvedPart::published)
                .orElseThrow(() -> order("No published minutes hold this part of a resolution."));
        requireLater(minutes, part);
        if (approving && part.part().verb() != ResolutionVerb.APPROVE_MINUTES) {
            throw order("The part named approves no minutes.");
        }
        if (approving
                && part.part().minutesOf() != null
                && !part.part().minutesOf().equals(minutes.heldOn)) {
            throw order("The part approves the minutes of " + part.part().minutesOf() + ".");
        }
        service.describe(minutes, meeting, amendments.apply(minutes.content, wish.amending()));
        return new LaterResolve(
                part.meeting().id(), wish.resolutionPartId(), part.cited(), part.heldOn(), wish.amending());
    }

    private void requireLater(Minutes minutes, ResolvedPart part) {
        var body = part.meeting().bodyId();
        boolean same = body.equals(minutes.bodyId)
                || bodies.findByIdOptional(minutes.bodyId)
                        .map(b -> body.equals(b.functionsTo()))
                        .orElse(false);
        if (!same || minutes.heldOn == null || !part.heldOn().isAfter(minutes.heldOn)) {
            throw order("The resolution is not of a later meeting of the body or its successor.");
        }
    }

    private static Problem order(String detail) {
        return new Problem(
                MeetingsProblem.MINUTES_ORDER,
                detail,
                List.of(new Fault("/resolutionPartId", "MINUTES_ORDER", detail)));
    }

    private MinutesEvent sign(Minutes minutes, MoveMinutes wish) {
        minutes.requireListed(MinutesCommand.SIGN, MinutesState.SIGNED);
        var faults = new Faults();
        faults.brokenIf(wish.signedBy() == null, "/signedBy", "REQUIRED", "Say who signed.");
        faults.brokenIf(
                wish.signedOn() != null && wish.signedOn().isAfter(today()),
                "/signedOn",
                "FUTURE_DAY",
                "Nobody has signed tomorrow.");
        faults.throwIfAny();
        var approval = Objects.requireNonNull(minutes.approval);
        boolean presides = all.ofMeeting(approval.meetingId())
                .map(m -> m.content.attended().stream()
                        .anyMatch(a -> a.isPresent()
                                && a.office() != null
                                && a.printedName().equals(wish.signedBy())))
                .orElse(false);
        if (!presides) {
            throw new Problem(
                    MeetingsProblem.NOT_THE_CHAIR, "Who signs was chair or vice-chair at the approving meeting.");
        }
        minutes.signedBy = wish.signedBy();
        minutes.signedOn = wish.signedOn() == null ? today() : wish.signedOn();
        minutes.moveTo(MinutesCommand.SIGN, MinutesState.SIGNED);
        return MinutesEvent.SIGNED;
    }

    /** Enters past minutes as the paper prints them: what a guard would refuse is noted (D2). */
    private MinutesEvent record(Minutes minutes, MeetingRecord meeting, MoveMinutes wish) {
        var faults = new Faults();
        faults.brokenIf(wish.source() == null, "/source", "REQUIRED", "Say where they are printed.");
        faults.brokenIf(wish.state() == null, "/state", "REQUIRED", "Say which state is printed.");
        faults.brokenIf(
                minutes.content.entered().stream().anyMatch(e -> e.number() == null),
                "/entries",
                "NUMBER_REQUIRED",
                "Each entry has its printed number.");
        faults.throwIfAny();
        var printed = Objects.requireNonNull(wish.state());
        minutes.requireListed(MinutesCommand.RECORD_AS_PRINTED, printed);
        requireEntries(minutes);
        if (minutes.heldOn == null || !minutes.heldOn.isBefore(today())) {
            throw new Problem(MeetingsProblem.NOT_PAST, "Minutes of a meeting to come are taken, not recorded.");
        }
        minutes.source = wish.source();
        minutes.signedBy = wish.signedBy();
        minutes.signedOn = wish.signedOn();
        minutes.warnings = MinutesRules.warnings(minutes.content);
        number(minutes);
        note(minutes, printed, meeting);
        minutes.moveTo(MinutesCommand.RECORD_AS_PRINTED, printed);
        return MinutesEvent.cameInto(printed);
    }

    private static void note(Minutes minutes, MinutesState printed, MeetingRecord meeting) {
        var noted = new ArrayList<>(minutes.warnings);
        if (!meeting.held()) {
            noted.add(Warning.guardNotMet(MeetingsProblem.MEETING_NOT_HELD, "/meetingId", "not recorded as held"));
        }
        if (printed.compareTo(MinutesState.APPROVED) >= 0 && minutes.approval == null) {
            noted.add(Warning.guardNotMet(
                    MeetingsProblem.MINUTES_ORDER, "/approval", "the resolution that approved them was not entered"));
        }
        minutes.warnings = List.copyOf(noted);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LondonTime.LONDON);
    }
}
