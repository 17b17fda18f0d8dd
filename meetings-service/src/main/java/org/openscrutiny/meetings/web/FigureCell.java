package org.openscrutiny.meetings.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.LexicalDates;
import org.openscrutiny.meetings.evidence.EvidencePanel.Judged;
import org.openscrutiny.meetings.evidence.Figure;
import org.openscrutiny.meetings.evidence.Freshness;

/**
 * One figure as the page shows it: value and period, the status as a word before shape and colour, why, and how old.
 *
 * @param style last word of the style class
 * @param remarks age, a missed return, and whether it turned red
 */
public record FigureCell(
        String value, String period, String status, String style, String reason, List<String> remarks) {

    private static final Set<String> COLOURS = Set.of("GREEN", "AMBER", "RED");

    static FigureCell of(Judged judged, LocalDate on) {
        var figure = judged.figure();
        return new FigureCell(
                FigureWords.of(figure),
                period(figure),
                status(judged),
                style(judged),
                reason(figure),
                remarks(judged, on));
    }

    private static String period(Figure figure) {
        var period = figure.period();
        return period == null
                ? "Period not stated"
                : Objects.requireNonNullElse(
                        period.label(), Objects.requireNonNullElse(period.key(), "Period not stated"));
    }

    private static String status(Judged judged) {
        if (judged.freshness() == Freshness.STALE) {
            return "Too old for a status";
        }
        var rating = rating(judged.figure());
        var word = rating == null || rating.equals("NONE") ? "No status" : Words.capital(rating);
        return judged.figure().judgement() == null ? word : word + ", judged";
    }

    private static String style(Judged judged) {
        var rating = rating(judged.figure());
        return rating != null && COLOURS.contains(rating) && judged.freshness() != Freshness.STALE
                ? rating.toLowerCase(Locale.ROOT)
                : "none";
    }

    /** A judgement stands over the computed status. */
    private static @Nullable String rating(Figure figure) {
        var judged = text(figure.judgement(), "rating");
        return judged == null ? figure.rating() : judged;
    }

    private static String reason(Figure figure) {
        var computed = Objects.requireNonNullElseGet(
                figure.reasonText(), () -> Words.capital(Objects.requireNonNullElse(figure.reason(), "")));
        var judged = text(figure.judgement(), "reason");
        return judged == null ? computed : computed + " Judged: " + judged;
    }

    private static @Nullable String text(@Nullable JsonNode node, String field) {
        return node == null || !node.path(field).isTextual()
                ? null
                : node.path(field).asText();
    }

    private static List<String> remarks(Judged judged, LocalDate on) {
        var remarks = new ArrayList<String>();
        if (Boolean.TRUE.equals(judged.turnedRed())) {
            remarks.add("Turned red since the agenda was published.");
        }
        var period = judged.figure().period();
        var end = day(period == null ? null : period.end());
        long months = end == null ? 0 : ChronoUnit.MONTHS.between(end, on);
        if (months > 0) {
            remarks.add(Words.number(months, "month") + " old on " + Words.day(on) + ".");
        }
        var due = day(judged.figure().nextDueOn());
        if (due != null) {
            remarks.add((judged.freshness() == Freshness.CURRENT ? "The next is due on " : "A newer one was due on ")
                    + Words.day(due) + ".");
        }
        return remarks;
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LexicalDates.date(text);
    }
}
