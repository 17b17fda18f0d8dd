package org.openscrutiny.meetings.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.openscrutiny.meetings.web.PublicRecommendation.Answer;
import org.openscrutiny.meetings.web.PublicRecommendation.Track;

/** One who has to answer, with the day, the verdict and the words of the answer. */
public record AnswerBlock(String addressee, List<Fact> facts) {

    /** One block for each body that answers; for a class whose bodies are not known yet, one of its own. */
    static List<AnswerBlock> of(PublicRecommendation made, LocalDate today) {
        return made.tracks().stream()
                .flatMap(track -> blocks(track, made.state().isOver(), today))
                .toList();
    }

    private static Stream<AnswerBlock> blocks(Track track, boolean over, LocalDate today) {
        return track.answers().isEmpty()
                ? Stream.of(block(track, track.own(), over, today))
                : track.answers().stream().map(a -> block(track, a, over, today));
    }

    private static AnswerBlock block(Track track, Answer answer, boolean over, LocalDate today) {
        var facts = new ArrayList<Fact>();
        var sent = track.sentOn();
        facts.add(Fact.of("Sent", sent == null ? "Not recorded" : Words.day(sent)));
        var due = answer.dueOn();
        if (due != null) {
            facts.add(due(due, answer.outcome() != null || over, today));
        }
        facts.add(verdict(answer, over));
        var text = answer.text();
        if (text != null) {
            facts.add(Fact.of("Answer", text));
        }
        var reasons = answer.reasons();
        if (reasons != null) {
            facts.add(Fact.of("Reasons", reasons));
        }
        var on = answer.respondedOn();
        if (on != null) {
            facts.add(Fact.of("Answered on", Words.day(on)));
        }
        track.progress().forEach(p -> facts.add(Fact.of("Progress on " + Words.day(p.on()), progress(p))));
        return new AnswerBlock(name(track, answer), facts);
    }

    private static Fact due(LocalDate due, boolean settled, LocalDate today) {
        return settled || !due.isBefore(today)
                ? Fact.of("Answer due", Words.day(due))
                : Fact.marked("Answer due", Words.day(due), overdue(due, today), "red");
    }

    static String overdue(LocalDate due, LocalDate today) {
        return "Overdue by " + Words.number(ChronoUnit.DAYS.between(due, today), "day");
    }

    private static Fact verdict(Answer answer, boolean over) {
        var outcome = answer.outcome();
        if (outcome == null) {
            return Fact.of("Verdict", over ? "No answer was recorded." : "Awaited");
        }
        var word = outcome.equals("PART_ACCEPTED") ? "Accepted in part" : Words.capital(outcome);
        return Fact.marked("Verdict", "", word, "plain");
    }

    private static String progress(PublicRecommendation.Progress progress) {
        return progress.percent() == null ? progress.text() : progress.percent() + "%: " + progress.text();
    }

    private static String name(Track track, Answer answer) {
        var expected = track.answersExpected();
        if (expected != null && track.answers().isEmpty()) {
            return track.addressee().name() + " ("
                    + Words.number(expected, "body").replace("bodys", "bodies") + ")";
        }
        return answer.addressee().name();
    }
}
