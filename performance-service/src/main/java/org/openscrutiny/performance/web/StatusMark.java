package org.openscrutiny.performance.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.dashboard.DashboardResult.RatingCell;
import org.openscrutiny.performance.rating.RatingStatus;

/**
 * A status as a page shows it: the word first, then a shape and a colour for those who see them.
 *
 * @param text the word, with "judged" or the month it was carried from
 * @param style last word of the style class: green, amber, red or none
 * @param reason the generated sentence; with a judgement, the judge's reason too
 */
public record StatusMark(String text, String style, String reason) {

    static StatusMark of(RatingCell rating) {
        var shown = rating.shown();
        var style = shown == null ? "none" : style(shown);
        return new StatusMark(capital(rating.shownText()), style, reason(rating));
    }

    /** The style class of a status: its colour, or none. */
    static String style(RatingStatus status) {
        return switch (status) {
            case GREEN, AMBER, RED -> status.name().toLowerCase(Locale.ROOT);
            case WITHIN, ABOVE_RANGE, BELOW_RANGE, NONE -> "none";
        };
    }

    private static String reason(RatingCell rating) {
        var judgement = rating.judgement();
        return judgement == null
                ? rating.reasonText()
                : rating.reasonText() + " Judged " + judgement.rating() + ": " + judgement.reason();
    }

    private static String capital(@Nullable String text) {
        return text == null || text.isEmpty()
                ? "No status"
                : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
