package org.openscrutiny.meetings.recommendation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.openscrutiny.chassis.problem.Faults;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.meetings.MeetingsProblem;
import org.openscrutiny.meetings.Warning;
import org.openscrutiny.meetings.minutes.ResolvedPart;

/** A past recommendation as a paper prints it, with the guards that it does not meet (D2). */
record AsPrinted(RecommendationState state, ResolvedPart part, List<ResponseTrack> tracks, List<Warning> warnings) {

    static AsPrinted require(Recommendation made, MoveRecommendation wish, ResolvedPart part, LocalDate today) {
        var faults = new Faults();
        faults.brokenIf(wish.source() == null, "/source", "REQUIRED", "Say where it is printed.");
        faults.brokenIf(
                wish.state() == null || wish.state() == RecommendationState.DRAFT,
                "/state",
                "REQUIRED",
                "Say which state is printed.");
        faults.throwIfAny();
        var state = Objects.requireNonNull(wish.state());
        made.requireListed(RecommendationCommand.RECORD_AS_PRINTED, state);
        if (!part.heldOn().isBefore(today)) {
            throw new Problem(MeetingsProblem.NOT_PAST, "What is resolved today is made and sent, not recorded.");
        }
        var tracks = wish.tracks() == null
                ? List.<ResponseTrack>of()
                : wish.tracks().stream().map(PrintedTrack::track).toList();
        return new AsPrinted(state, part, tracks, guardsNotMet(state, part, tracks));
    }

    private static List<Warning> guardsNotMet(
            RecommendationState state, ResolvedPart part, List<ResponseTrack> tracks) {
        var noted = new ArrayList<Warning>();
        if (!part.published() || !part.meeting().held()) {
            noted.add(Warning.guardNotMet(
                    MeetingsProblem.NOT_RESOLVED, "/resolution", "the minutes are not published here"));
        }
        boolean answered =
                state.compareTo(RecommendationState.RESPONDED) >= 0 && state.compareTo(RecommendationState.CLOSED) <= 0;
        if (answered
                && (tracks.isEmpty()
                        || !tracks.stream().allMatch(t -> t.answer().isGiven()))) {
            noted.add(Warning.guardNotMet(MeetingsProblem.ANSWERS_AWAITED, "/tracks", "not every answer is printed"));
        }
        if (state == RecommendationState.CLOSED) {
            noted.add(Warning.guardNotMet(
                    MeetingsProblem.NOT_CLOSED_BY_COMMITTEE, "/closure", "the resolution was not entered"));
        }
        return List.copyOf(noted);
    }
}
