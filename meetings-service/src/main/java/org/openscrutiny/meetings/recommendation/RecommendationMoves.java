package org.openscrutiny.meetings.recommendation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.Preconditions;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.meetings.MeetingsProblem;
import org.openscrutiny.meetings.body.OwnBodies;
import org.openscrutiny.meetings.meeting.LondonTime;

/** How a recommendation is made, sent, withdrawn and recorded (domain/meetings.md 2.5). */
@ApplicationScoped
class RecommendationMoves {

    private final Recommendations all;
    private final RecommendationService service;
    private final TrackMoves answers;
    private final ClosureMoves closures;
    private final AnswersSeen seen;
    private final Addressing addressing;
    private final AnswerPolicy policy;
    private final References references;
    private final OwnBodies own;
    private final Clock clock;
    private final RecommendationChanges changes;

    RecommendationMoves(
            Recommendations all,
            RecommendationService service,
            TrackMoves answers,
            ClosureMoves closures,
            AnswersSeen seen,
            Addressing addressing,
            AnswerPolicy policy,
            References references,
            OwnBodies own,
            Clock clock,
            RecommendationChanges changes) {
        this.all = all;
        this.service = service;
        this.answers = answers;
        this.closures = closures;
        this.seen = seen;
        this.addressing = addressing;
        this.policy = policy;
        this.references = references;
        this.own = own;
        this.clock = clock;
        this.changes = changes;
    }

    @Transactional
    Recommendation move(String id, @Nullable String ifMatch, MoveRecommendation wish) {
        var made = all.present(id);
        if (wish.command() == RecommendationCommand.RECORD_AS_PRINTED) {
            own.requireOwnOrOfficer(made.bodyId, made.isPublic());
        } else {
            own.requireOwn(made.bodyId, made.isPublic());
        }
        Preconditions.requireMatch(ifMatch, made.rowVersion());
        var event =
                switch (wish.command()) {
                    case RESOLVE -> resolve(made);
                    case SEND -> send(made, wish);
                    case RESPOND -> answers.respond(made, wish.track(), wish.answer(), today());
                    case PROGRESS -> answers.progress(made, wish, today());
                    case COMPLETE -> answers.complete(made);
                    case CLOSE -> closures.close(made, wish);
                    case REOPEN -> closures.reopen(made, wish);
                    case WITHDRAW -> withdraw(made, wish);
                    case RECORD_AS_PRINTED -> record(made, wish);
                };
        changes.append(made, event, wish.command().name());
        return made;
    }

    /** The clerk's answer on one track, by its own address. */
    @Transactional
    Recommendation respond(String id, int track, @Nullable String ifMatch, GiveAnswer answer) {
        var made = all.present(id);
        own.requireOwn(made.bodyId, made.isPublic());
        Preconditions.requireMatch(ifMatch, made.rowVersion());
        var event = answers.respond(made, track, answer, today());
        changes.append(made, event, RecommendationCommand.RESPOND.name());
        return made;
    }

    private RecommendationEvent resolve(Recommendation made) {
        made.requireListed(RecommendationCommand.RESOLVE, RecommendationState.MADE);
        var part = service.resolved(made);
        if (!part.published() || !part.meeting().held()) {
            throw new Problem(
                    MeetingsProblem.NOT_RESOLVED,
                    "The part stands in no published minutes of a meeting that was held.");
        }
        made.stand(part);
        made.reference = references.draw(made);
        made.moveTo(RecommendationCommand.RESOLVE, RecommendationState.MADE);
        return RecommendationEvent.MADE;
    }

    private RecommendationEvent send(Recommendation made, MoveRecommendation wish) {
        made.requireListed(RecommendationCommand.SEND, RecommendationState.SENT);
        var sentOn = wish.sentOn() == null ? today() : wish.sentOn();
        if (sentOn.isBefore(made.madeOn) || sentOn.isAfter(today())) {
            throw Problem.ruleBroken("/sentOn", "NOT_IN_TIME", "It is sent after it was made, and not tomorrow.");
        }
        if (made.addressees.isEmpty()) {
            throw Problem.ruleBroken("/addressees", "REQUIRED", "The part names nobody who must answer.");
        }
        made.warnings = List.copyOf(addressing.require(made.addressees, made.basis, sentOn));
        var due = policy.dueOn(made.basis, sentOn);
        made.keep(made.addressees.stream()
                .map(a -> ResponseTrack.sent(a, sentOn, due))
                .toList());
        made.moveTo(RecommendationCommand.SEND, RecommendationState.SENT);
        seen.fold(made);
        return RecommendationEvent.SENT;
    }

    private static RecommendationEvent withdraw(Recommendation made, MoveRecommendation wish) {
        made.requireListed(RecommendationCommand.WITHDRAW, RecommendationState.WITHDRAWN);
        if (wish.reason() == null || wish.reason().isBlank()) {
            throw Problem.ruleBroken("/reason", "REQUIRED", "Say why.");
        }
        made.reason = wish.reason();
        made.moveTo(RecommendationCommand.WITHDRAW, RecommendationState.WITHDRAWN);
        return RecommendationEvent.WITHDRAWN;
    }

    /** Enters a past recommendation as the paper prints it: no clock starts, what a guard would refuse is noted (D2). */
    private RecommendationEvent record(Recommendation made, MoveRecommendation wish) {
        var printed = AsPrinted.require(made, wish, service.resolved(made), today());
        made.requireListed(RecommendationCommand.RECORD_AS_PRINTED, printed.state());
        made.stand(printed.part());
        made.source = wish.source();
        made.reason = wish.reason();
        made.warnings = printed.warnings();
        made.reference = references.draw(made);
        made.keep(printed.tracks());
        made.moveTo(RecommendationCommand.RECORD_AS_PRINTED, printed.state());
        return RecommendationEvent.cameInto(printed.state());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LondonTime.LONDON);
    }
}
