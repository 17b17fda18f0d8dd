package org.openscrutiny.csa.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.csa.summary.Freshness;
import org.openscrutiny.csa.summary.IndicatorRow;

/**
 * An indicator of a priority as a page shows it: the status as a word first, then as shape and colour.
 *
 * @param style last word of the status's style class
 * @param reason why the status is what it is, or why there is none
 */
public record FigureLine(
        String name,
        String kind,
        String period,
        String value,
        String target,
        String status,
        String style,
        String reason,
        @Nullable String age) {

    private static final String NONE = "None";
    private static final Set<String> COLOURS = Set.of("GREEN", "AMBER", "RED");

    static List<FigureLine> of(List<IndicatorRow> rows) {
        return rows.stream().map(FigureLine::of).toList();
    }

    private static FigureLine of(IndicatorRow row) {
        var name = Objects.requireNonNullElse(
                row.name(), Objects.requireNonNullElse(row.code(), "An indicator that has not been seen yet"));
        var kind = Words.of(row.kind());
        if (Boolean.TRUE.equals(row.awaited())) {
            return new FigureLine(
                    name, kind, "Awaited", NONE, NONE, "No status", "none", "No figure has been published yet.", null);
        }
        return new FigureLine(
                name,
                kind,
                Objects.requireNonNullElse(row.periodText(), Objects.requireNonNullElse(row.period(), NONE)),
                figure(row.value(), row),
                figure(row.target(), row),
                status(row),
                style(row),
                reason(row),
                age(row));
    }

    private static String figure(@Nullable BigDecimal number, IndicatorRow row) {
        if (number == null) {
            return NONE;
        }
        var scale = row.publishedScale();
        var shown = scale == null ? number : number.setScale(scale, RoundingMode.HALF_UP);
        return shown.toPlainString() + ("PERCENT".equals(row.unit()) ? "%" : "");
    }

    private static @Nullable String rated(IndicatorRow row) {
        var judgement = row.judgement();
        return judgement != null && judgement.rating() != null ? judgement.rating() : row.rating();
    }

    private static String status(IndicatorRow row) {
        if (row.freshness() == Freshness.STALE) {
            return "Too old for a status";
        }
        var rating = rated(row);
        var word = rating == null || rating.equals("NONE") ? "No status" : Words.of(rating);
        return row.judgement() == null ? word : word + ", judged";
    }

    private static String style(IndicatorRow row) {
        var rating = rated(row);
        return rating != null && COLOURS.contains(rating) && row.freshness() != Freshness.STALE
                ? rating.toLowerCase(java.util.Locale.ROOT)
                : "none";
    }

    private static String reason(IndicatorRow row) {
        var judgement = row.judgement();
        var computed = Objects.requireNonNullElseGet(
                row.reasonText(), () -> row.reason() == null ? "" : Words.of(Objects.requireNonNull(row.reason())));
        return judgement == null || judgement.reason() == null ? computed : computed + " Judged: " + judgement.reason();
    }

    private static @Nullable String age(IndicatorRow row) {
        var months = row.ageMonths();
        if (months == null || months == 0) {
            return null;
        }
        return months == 1 ? "1 month old" : months + " months old";
    }
}
