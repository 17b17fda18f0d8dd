package org.openscrutiny.meetings.recommendation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.problem.Fault;
import org.openscrutiny.chassis.problem.Faults;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.meetings.MeetingsProblem;

/** What comes back on the tracks that the clerk keeps. */
@ApplicationScoped
class TrackMoves {

    RecommendationEvent respond(
            Recommendation made, @Nullable Integer place, @Nullable GiveAnswer answer, LocalDate today) {
        made.requireListed(RecommendationCommand.RESPOND, RecommendationState.RESPONDED);
        if (answer == null) {
            throw Problem.ruleBroken("/answer", "REQUIRED", "Send the answer.");
        }
        int at = place(made, place);
        var track = made.tracks().get(at);
        if (track.source() == AnswerSource.CSA) {
            throw new Problem(
                    MeetingsProblem.OWNED_BY_CSA,
                    "The partnership keeps the answer on this track; it comes by itself.");
        }
        requireReasons(answer);
        var on = answer.respondedOn() == null ? today : answer.respondedOn();
        if (on.isAfter(today)) {
            throw Problem.ruleBroken("/answer/respondedOn", "FUTURE_DAY", "Nobody has answered tomorrow.");
        }
        replace(made, at, track.answered(new Answer(answer.outcome(), answer.text(), answer.reasons(), on, null)));
        if (!made.isAnswered()) {
            return RecommendationEvent.UPDATED;
        }
        made.moveTo(RecommendationCommand.RESPOND, RecommendationState.RESPONDED);
        return RecommendationEvent.RESPONDED;
    }

    private static void requireReasons(GiveAnswer answer) {
        boolean silent = answer.reasons() == null || answer.reasons().isBlank();
        if (answer.outcome() != Outcome.ACCEPTED && silent) {
            throw new Problem(
                    MeetingsProblem.REASONS_MISSING,
                    "What is not accepted in full is explained.",
                    List.of(new Fault("/answer/reasons", "REQUIRED", "Give the reasons of the answer.")));
        }
    }

    RecommendationEvent progress(Recommendation made, MoveRecommendation wish, LocalDate today) {
        made.requireListed(RecommendationCommand.PROGRESS, RecommendationState.IN_PROGRESS);
        if (made.tracks().stream().noneMatch(t -> t.answer().isAccepted())) {
            throw new Problem(MeetingsProblem.NOTHING_ACCEPTED, "Every answer was a rejection.");
        }
        var report = wish.progress();
        var faults = new Faults();
        faults.brokenIf(report == null, "/progress", "REQUIRED", "Say what was done.");
        faults.brokenIf(
                report != null && report.on().isAfter(today),
                "/progress/on",
                "FUTURE_DAY",
                "Progress is told of days that were.");
        faults.throwIfAny();
        int at = place(made, wish.track());
        if (report != null) {
            replace(made, at, made.tracks().get(at).reported(report));
        }
        made.moveTo(RecommendationCommand.PROGRESS, RecommendationState.IN_PROGRESS);
        return RecommendationEvent.PROGRESSED;
    }

    RecommendationEvent complete(Recommendation made) {
        made.requireListed(RecommendationCommand.COMPLETE, RecommendationState.IMPLEMENTED);
        if (!made.tracks().stream().allMatch(ResponseTrack::isDone)) {
            throw new Problem(
                    MeetingsProblem.TRACKS_INCOMPLETE, "Not every accepted track was reported at 100 per cent.");
        }
        made.moveTo(RecommendationCommand.COMPLETE, RecommendationState.IMPLEMENTED);
        return RecommendationEvent.IMPLEMENTED;
    }

    private static int place(Recommendation made, @Nullable Integer track) {
        if (track == null || track < 0 || track >= made.tracks().size()) {
            throw Problem.ruleBroken("/track", "UNKNOWN_TRACK", "Tracks are counted from 0.");
        }
        return track;
    }

    private static void replace(Recommendation made, int at, ResponseTrack track) {
        var all = new ArrayList<>(made.tracks());
        all.set(at, track);
        made.keep(all);
    }
}
