package org.openscrutiny.performance.web;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.chart.SpecialCause;
import org.openscrutiny.performance.dashboard.PackComparison.Cause;
import org.openscrutiny.performance.observation.ObsStatus;
import org.openscrutiny.performance.observation.PeriodView;
import org.openscrutiny.performance.period.PeriodType;
import org.openscrutiny.performance.period.Periods;
import org.openscrutiny.performance.rating.PublicEntries.Entry;
import org.openscrutiny.performance.rating.RatingStatus;
import org.openscrutiny.performance.rating.UnitWords;
import org.openscrutiny.performance.series.SeriesView;
import org.openscrutiny.performance.series.XmrView;

/**
 * The figures of one type of period as a table, newest first.
 *
 * @param anchor part of the page's address
 * @param charted whether the chart shows the same figures
 */
public record SeriesTable(String anchor, String heading, boolean charted, List<Row> rows) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    /**
     * One period.
     *
     * @param exact value with all its decimals, empty where there is none
     * @param shows what the chart says of it
     * @param remade why the rating is not its first, null where it is
     * @param earlier what was said of the figure before, the newest first
     * @param remark flags, breaks, parts and vintages in words
     */
    public record Row(
            String period,
            String label,
            String text,
            String exact,
            @Nullable String shows,
            @Nullable StatusMark status,
            @Nullable String remade,
            List<Earlier> earlier,
            String remark) {}

    /** A frozen entry of a rating that another has followed. */
    public record Earlier(String on, StatusMark status) {}

    static SeriesTable of(
            SeriesView.Line line, @Nullable XmrView chart, Map<String, List<Entry>> entries, UnitWords units) {
        var name = words(line.type());
        var causes = chart == null ? Map.<String, XmrView.Point>of() : byPeriod(chart);
        var rows = new ArrayList<Row>();
        for (var point : line.points().reversed()) {
            rows.add(row(point, chart, causes.get(point.period().key()), entries, units));
        }
        return new SeriesTable(name.replace(' ', '-'), "By " + name, chart != null, rows);
    }

    private static Map<String, XmrView.Point> byPeriod(XmrView chart) {
        var points = new HashMap<String, XmrView.Point>();
        chart.points().forEach(p -> points.put(p.period(), p));
        return points;
    }

    private static Row row(
            SeriesView.Point point,
            @Nullable XmrView chart,
            XmrView.@Nullable Point charted,
            Map<String, List<Entry>> entries,
            UnitWords units) {
        var rating = point.rating();
        var made = rating == null ? List.<Entry>of() : entries.getOrDefault(rating.ratingId(), List.of());
        var value = point.value();
        var cause = charted == null ? null : charted.cause();
        return new Row(
                point.period().key(),
                words(point.period()),
                value == null ? "no value: " + missing(point) : units.number(value),
                exact(value),
                chart == null ? null : shows(chart, cause),
                status(rating),
                made.isEmpty() ? null : remade(made.getLast()),
                made.stream()
                        .filter(entry -> rating != null && entry.entry() < rating.entry())
                        .map(SeriesTable::earlier)
                        .toList()
                        .reversed(),
                remark(point));
    }

    private static String shows(XmrView chart, @Nullable SpecialCause cause) {
        if (cause == null) {
            return "not in the chart";
        }
        var word = ChartMark.of(cause, chart.improvement()).word();
        return cause == SpecialCause.COMMON ? word : word + ": " + cause.words();
    }

    static String words(PeriodType type) {
        return type.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The period in plain words, however it was printed. */
    static String words(PeriodView period) {
        return Periods.ofKey(period.key()).inWords();
    }

    static String exact(@Nullable BigDecimal value) {
        return value == null ? "" : value.toPlainString();
    }

    private static String missing(SeriesView.Point point) {
        var reason = point.missingReason();
        return reason == null
                ? "missing"
                : reason.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static @Nullable StatusMark status(SeriesView.@Nullable Mark rating) {
        if (rating == null) {
            return null;
        }
        var judged = rating.judged();
        var shown = judged == null ? rating.rating() : judged;
        var word =
                shown == RatingStatus.NONE ? "No status" : capital(shown.name()) + (judged == null ? "" : ", judged");
        return new StatusMark(word, StatusMark.style(shown), rating.reasonText());
    }

    private static @Nullable String remade(Entry newest) {
        var cause = newest.cause();
        return cause == null ? null : Cause.valueOf(cause.name()).words();
    }

    private static Earlier earlier(Entry entry) {
        var word = entry.rating() == RatingStatus.NONE
                ? "No status"
                : capital(entry.rating().name());
        return new Earlier(
                DAY.format(entry.publishedAt().atZone(ZoneOffset.UTC)),
                new StatusMark(word, StatusMark.style(entry.rating()), entry.reasonText()));
    }

    static String capital(String code) {
        return code.charAt(0) + code.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String remark(SeriesView.Point point) {
        var remarks = new ArrayList<String>();
        var breaks = point.breaks();
        if (breaks != null) {
            remarks.add("not comparable with what came before: " + breaks);
        }
        remarks.addAll(described(point.flags(), point.numerator(), point.denominator()));
        remarks.add("version " + point.vintage());
        return String.join("; ", remarks);
    }

    /** Flags in words, and the parts of a figure. */
    static List<String> described(
            List<ObsStatus> flags, @Nullable BigDecimal numerator, @Nullable BigDecimal denominator) {
        var said = new ArrayList<String>();
        flags.stream()
                .filter(flag -> flag != ObsStatus.A)
                .map(ObsStatus::meaning)
                .forEach(said::add);
        if (numerator != null && denominator != null) {
            said.add(numerator.toPlainString() + " of " + denominator.toPlainString());
        }
        return said;
    }
}
