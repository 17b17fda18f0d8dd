package org.openscrutiny.meetings.recommendation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.minutes.Addressee;

/**
 * An addressee with its clock, its answer and what came of it.
 *
 * @param dueOn last day for the answer, null where no clock runs; of a class the earliest still open
 * @param answers of a class, one a body
 * @param answersExpected how many bodies a class has, null while that is not known
 */
public record ResponseTrack(
        Addressee addressee,
        @Nullable LocalDate sentOn,
        @Nullable LocalDate dueOn,
        @JsonUnwrapped Answer answer,
        List<ClassAnswer> answers,
        @Nullable Integer answersExpected,
        AnswerSource source,
        List<ProgressReport> progress) {

    static ResponseTrack sent(Addressee addressee, LocalDate sentOn, @Nullable LocalDate dueOn) {
        return new ResponseTrack(
                addressee, sentOn, dueOn, Answer.AWAITED, List.of(), null, AnswerSource.CLERK, List.of());
    }

    ResponseTrack answered(Answer given) {
        return new ResponseTrack(addressee, sentOn, dueOn, given, answers, answersExpected, source, progress);
    }

    ResponseTrack reported(ProgressReport report) {
        var all = Stream.concat(progress.stream(), Stream.of(report)).toList();
        return new ResponseTrack(addressee, sentOn, dueOn, answer, answers, answersExpected, source, all);
    }

    /** The day until which an answer is awaited; null where none is, or no clock runs. */
    @JsonIgnore
    @Nullable
    LocalDate awaitedUntil() {
        return answer.isGiven() ? null : dueOn;
    }

    /** Whether nothing is left to do: all of it reported, or never accepted. */
    @JsonIgnore
    boolean isDone() {
        boolean reported = !progress.isEmpty()
                && Integer.valueOf(100).equals(progress.getLast().percent());
        return !answer.isAccepted() || reported || answer.implementation() == Implementation.DONE;
    }
}
