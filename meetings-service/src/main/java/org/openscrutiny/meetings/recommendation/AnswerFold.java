package org.openscrutiny.meetings.recommendation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.minutes.AddresseeKind;

/**
 * What the answers seen from csa-service make of the tracks: a pure function of both, so that doubled, shuffled and
 * late events change nothing twice. That service is master of answer and {@code dueOn} once its event has arrived
 * (domain/meetings.md 2.4).
 */
final class AnswerFold {

    private static final Comparator<ClassAnswer> BY_NAME = Comparator.comparing(
                    (ClassAnswer a) -> a.addressee().name())
            .thenComparing(a -> Objects.requireNonNullElse(a.addressee().id(), ""));

    private AnswerFold() {}

    /**
     * The tracks as answered.
     *
     * @param seen the newest event of each response to the recommendation, in any order
     */
    static List<ResponseTrack> fold(List<ResponseTrack> tracks, Collection<ResponseSeen> seen) {
        return tracks.stream().map(track -> fold(track, seen)).toList();
    }

    private static ResponseTrack fold(ResponseTrack track, Collection<ResponseSeen> seen) {
        return track.addressee().kind() == AddresseeKind.CLASS ? ofClass(track, seen) : ofOne(track, seen);
    }

    private static ResponseTrack ofOne(ResponseTrack track, Collection<ResponseSeen> seen) {
        var own =
                seen.stream().filter(r -> r.ofClass() == null && isOf(track, r)).toList();
        var standing = own.stream()
                .filter(r -> !r.isWithdrawn())
                .max(Comparator.comparing(ResponseSeen::id))
                .orElse(null);
        if (own.isEmpty()) {
            return track;
        }
        var due = standing == null ? latest(own) : standing.dueOn();
        var kept = track.source() == AnswerSource.CLERK ? track.answer() : Answer.AWAITED;
        return new ResponseTrack(
                track.addressee(),
                track.sentOn(),
                due == null ? track.dueOn() : due,
                standing == null ? kept : standing.answer(),
                List.of(),
                null,
                standing == null ? AnswerSource.CLERK : AnswerSource.CSA,
                track.progress());
    }

    private static @Nullable LocalDate latest(Collection<ResponseSeen> responses) {
        return responses.stream()
                .map(ResponseSeen::dueOn)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static boolean isOf(ResponseTrack track, ResponseSeen response) {
        var addressee = track.addressee();
        var asked = response.body();
        return (addressee.id() != null && asked.id() != null)
                ? addressee.id().equals(asked.id())
                : addressee.name().equalsIgnoreCase(asked.name());
    }

    private static ResponseTrack ofClass(ResponseTrack track, Collection<ResponseSeen> seen) {
        var ofIt = seen.stream().filter(r -> isOfClass(track, r)).toList();
        if (ofIt.isEmpty()) {
            return track;
        }
        var answers = new ArrayList<>(ofIt.stream()
                .filter(r -> !r.isWithdrawn())
                .map(r -> new ClassAnswer(r.body(), r.dueOn(), r.answer()))
                .sorted(BY_NAME)
                .toList());
        int expected = Math.max(answers.size(), asked(ofIt) - withdrawn(ofIt));
        var due = answers.stream()
                .filter(a -> !a.answer().isGiven())
                .map(ClassAnswer::dueOn)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElseGet(() -> latest(ofIt));
        return new ResponseTrack(
                track.addressee(),
                track.sentOn(),
                due == null ? track.dueOn() : due,
                whole(answers, expected),
                List.copyOf(answers),
                expected == 0 ? null : expected,
                AnswerSource.CSA,
                track.progress());
    }

    private static boolean isOfClass(ResponseTrack track, ResponseSeen response) {
        var named = response.ofClass();
        return named != null
                && named.name() != null
                && named.name().equalsIgnoreCase(track.addressee().name());
    }

    private static int asked(List<ResponseSeen> ofIt) {
        return ofIt.stream()
                .map(r -> Objects.requireNonNull(r.ofClass()).count())
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
    }

    private static int withdrawn(List<ResponseSeen> ofIt) {
        return (int) ofIt.stream().filter(ResponseSeen::isWithdrawn).count();
    }

    /** A class has answered when all of it has: all alike, or PART_ACCEPTED (own rule). */
    private static Answer whole(List<ClassAnswer> answers, int expected) {
        if (answers.isEmpty()
                || answers.size() < expected
                || !answers.stream().allMatch(a -> a.answer().isGiven())) {
            return Answer.AWAITED;
        }
        var outcomes =
                answers.stream().map(a -> a.answer().outcome()).distinct().toList();
        var last = answers.stream()
                .map(a -> a.answer().respondedOn())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        boolean done = answers.stream()
                .filter(a -> a.answer().isAccepted())
                .allMatch(a -> a.answer().implementation() == Implementation.DONE);
        return new Answer(
                outcomes.size() == 1 ? outcomes.getFirst() : Outcome.PART_ACCEPTED,
                null,
                null,
                last,
                done ? Implementation.DONE : null);
    }
}
