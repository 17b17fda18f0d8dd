package org.openscrutiny.meetings.recommendation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.problem.Fault;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.meetings.MeetingsProblem;
import org.openscrutiny.meetings.minutes.ResolvedPart;
import org.openscrutiny.meetings.minutes.ResolvedParts;

/** Only the committee closes a recommendation, and only the committee takes it up again. */
@ApplicationScoped
class ClosureMoves {

    private final ResolvedParts parts;

    ClosureMoves(ResolvedParts parts) {
        this.parts = parts;
    }

    RecommendationEvent close(Recommendation made, MoveRecommendation wish) {
        made.requireListed(RecommendationCommand.CLOSE, RecommendationState.CLOSED);
        var kind = wish.closure();
        if (kind == null) {
            throw Problem.ruleBroken("/closure", "REQUIRED", "Say why the committee closes it.");
        }
        boolean fits =
                switch (kind) {
                    case IMPLEMENTED -> made.state == RecommendationState.IMPLEMENTED;
                    case REJECTION_NOTED ->
                        made.tracks().stream().anyMatch(t -> t.answer().outcome() == Outcome.REJECTED);
                    case SUPERSEDED, NO_LONGER_RELEVANT -> true;
                };
        if (!fits) {
            throw Problem.ruleBroken("/closure", "NOT_SO", "The recommendation does not stand so.");
        }
        var part = resolvedLater(made, wish.resolutionPartId());
        made.closure = new Closure(
                kind, part.heldOn(), ResolutionRef.of(part, String.valueOf(wish.resolutionPartId())), wish.reason());
        made.moveTo(RecommendationCommand.CLOSE, RecommendationState.CLOSED);
        return RecommendationEvent.CLOSED;
    }

    RecommendationEvent reopen(Recommendation made, MoveRecommendation wish) {
        made.requireListed(RecommendationCommand.REOPEN, RecommendationState.IN_PROGRESS);
        resolvedLater(made, wish.resolutionPartId());
        made.closure = null;
        made.moveTo(RecommendationCommand.REOPEN, RecommendationState.IN_PROGRESS);
        return RecommendationEvent.REOPENED;
    }

    private ResolvedPart resolvedLater(Recommendation made, @Nullable String partId) {
        return Optional.ofNullable(partId)
                .flatMap(parts::find)
                .filter(p -> p.published()
                        && p.meeting().bodyId().equals(made.bodyId)
                        && p.heldOn().isAfter(made.madeOn))
                .orElseThrow(() -> new Problem(
                        MeetingsProblem.NOT_CLOSED_BY_COMMITTEE,
                        "A resolution of a later meeting of the same body does this, in published minutes.",
                        List.of(new Fault(
                                "/resolutionPartId", "NOT_CLOSED_BY_COMMITTEE", "Name the part of that resolution."))));
    }
}
