package org.openscrutiny.meetings.minutes;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.problem.Fault;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.meetings.MeetingsProblem;

/** Who may move, second, vote and dissent (domain/meetings.md 2.3, worked example 3.1). */
final class VoteRules {

    private VoteRules() {}

    /** @throws Problem 422 {@code mover-seconder}, {@code vote-count-mismatch} or {@code dissent-without-vote} */
    static void require(MinutesContent content) {
        var motions = content.moved();
        for (int i = 0; i < motions.size(); i++) {
            var motion = motions.get(i);
            var voters = voters(content, motion.itemId());
            var at = "/motions/" + i;
            requireMovers(motion, voters, at);
            requireCounts(motion, voters, at);
            for (var dissenter : motion.dissent() == null ? List.<String>of() : motion.dissent()) {
                if (!voters.contains(dissenter)) {
                    throw refused(
                            MeetingsProblem.DISSENT_WITHOUT_VOTE,
                            at + "/dissent",
                            "Who asks that dissent be recorded was there with a vote.");
                }
            }
        }
    }

    /** Members and substitutes in the room for an item who had not left it under a declaration. */
    private static Set<String> voters(MinutesContent content, @Nullable String itemId) {
        return content.attended().stream()
                .filter(a -> a.votesOn(itemId))
                .map(Attendance::printedName)
                .filter(name -> content.declared().stream()
                        .noneMatch(d -> d.printedName().equals(name) && d.leavesFor(itemId)))
                .collect(java.util.stream.Collectors.toSet());
    }

    private static void requireMovers(Motion motion, Set<String> voters, String at) {
        boolean same = motion.mover() != null && motion.mover().equals(motion.seconder());
        boolean absent = (motion.mover() != null && !voters.contains(motion.mover()))
                || (motion.seconder() != null && !voters.contains(motion.seconder()));
        if (same || absent) {
            throw refused(
                    MeetingsProblem.MOVER_SECONDER,
                    at + (same ? "/seconder" : "/mover"),
                    same ? "Nobody seconds their own motion." : "Mover and seconder were there with a vote.");
        }
    }

    private static void requireCounts(Motion motion, Set<String> voters, String at) {
        var counts = motion.counts();
        var named = motion.namedVotes() == null ? List.<NamedVote>of() : motion.namedVotes();
        if (counts != null && counts.total() > voters.size()) {
            throw refused(
                    MeetingsProblem.VOTE_COUNT_MISMATCH,
                    at + "/counts",
                    counts.total() + " votes, " + voters.size() + " entitled.");
        }
        boolean strangers = named.stream().anyMatch(v -> !voters.contains(v.name()));
        boolean twice = named.stream().map(NamedVote::name).distinct().count() != named.size();
        boolean differ = counts != null && !named.isEmpty() && !adds(named, counts);
        if (strangers || twice || differ) {
            throw refused(
                    MeetingsProblem.VOTE_COUNT_MISMATCH,
                    at + "/namedVotes",
                    "Named votes are those of members with a vote, once each, and add up to the counts.");
        }
    }

    private static boolean adds(List<NamedVote> named, VoteCounts counts) {
        return count(named, VoteCast.FOR) == counts.inFavour()
                && count(named, VoteCast.AGAINST) == counts.against()
                && count(named, VoteCast.ABSTAIN) == counts.abstain();
    }

    private static long count(List<NamedVote> named, VoteCast cast) {
        return named.stream().filter(v -> v.vote() == cast).count();
    }

    private static Problem refused(MeetingsProblem type, String pointer, String message) {
        return new Problem(type, message, List.of(new Fault(pointer, type.name(), message)));
    }
}
