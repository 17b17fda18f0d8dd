package org.openscrutiny.meetings.web;

import java.util.ArrayList;
import java.util.List;

/** Where a recommendation came from and how it ended, line by line. */
final class RecommendationFacts {

    private RecommendationFacts() {}

    static List<Fact> origin(PublicRecommendation made, TrackerLine line) {
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of("Made by", made.committee()));
        facts.add(Fact.linked("Meeting", "Meeting of " + Words.day(made.madeOn()), "/meetings/" + made.meetingId()));
        var item = made.itemNumber();
        if (item != null) {
            facts.add(Fact.of("Agenda item", item));
        }
        facts.add(Fact.of("Minute", made.resolution().cited()));
        facts.add(state(made, line));
        if (made.asPrinted()) {
            facts.add(Fact.of("Source", "Recorded later, from the printed paper: no time for an answer was set."));
        }
        return facts;
    }

    private static Fact state(PublicRecommendation made, TrackerLine line) {
        var overdue = line.overdue();
        return overdue == null
                ? Fact.of("State", made.state().words())
                : Fact.marked("State", made.state().words(), overdue, "red");
    }

    static List<Fact> ending(PublicRecommendation made) {
        var facts = new ArrayList<Fact>();
        var closure = made.closure();
        if (closure != null) {
            facts.add(Fact.of("Closed as", Words.capital(closure.kind())));
            facts.add(Fact.of("Closed on", Words.day(closure.on())));
            facts.add(Fact.of("By minute", closure.resolution().cited()));
            var text = closure.text();
            if (text != null) {
                facts.add(Fact.of("In words", text));
            }
        }
        var reason = made.reason();
        if (reason != null) {
            facts.add(Fact.of("Why it was withdrawn", reason));
        }
        return facts;
    }
}
