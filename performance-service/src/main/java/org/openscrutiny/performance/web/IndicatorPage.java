package org.openscrutiny.performance.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.chart.Variation;
import org.openscrutiny.performance.indicator.Unit;
import org.openscrutiny.performance.period.PeriodType;
import org.openscrutiny.performance.period.Periods;
import org.openscrutiny.performance.rating.PublicEntries.Entry;
import org.openscrutiny.performance.rating.UnitWords;
import org.openscrutiny.performance.series.ChartQuery;
import org.openscrutiny.performance.series.DirectionsView;
import org.openscrutiny.performance.series.ForecastView;
import org.openscrutiny.performance.series.Forecaster;
import org.openscrutiny.performance.series.IndicatorSeries;
import org.openscrutiny.performance.series.RebaseView;
import org.openscrutiny.performance.series.SeriesView;
import org.openscrutiny.performance.series.XmrView;

/**
 * What the page of an indicator shows; every number comes from the views that the API answers with.
 *
 * @param chart the drawing, absent where a chart would mislead or there is nothing to draw
 * @param noChart why it is absent
 * @param limits the lines of the chart in words
 * @param derived what the parts of an area give that has no figures of its own
 * @param verdicts variation and assurance in words, empty while the limits are on trial
 */
public record IndicatorPage(
        SeriesView series,
        String sentence,
        @Nullable String chart,
        @Nullable String noChart,
        List<Verdict> verdicts,
        List<ChartMark> legend,
        List<String> limits,
        List<SeriesTable> tables,
        List<DerivedTable> derived,
        List<DirectionsView.Direction> directions,
        String forecast,
        List<Definition> definitions,
        List<Revision> revisions,
        List<RebaseView> rebases,
        String csv,
        String json) {

    /** What the chart says, with the letter and the colour of its icon. */
    public record Verdict(String letter, String colour, String text) {
        /** A ring with the letter in it; the words stand beside it. */
        public String icon() {
            return "<svg width=\"36\" height=\"36\" viewBox=\"0 0 36 36\" aria-hidden=\"true\" focusable=\"false\">"
                    + "<circle cx=\"18\" cy=\"18\" r=\"15\" fill=\"#ffffff\" stroke=\"" + colour
                    + "\" stroke-width=\"5\"/><text x=\"18\" y=\"24\" text-anchor=\"middle\" fill=\"#0b0c0c\""
                    + " font-family=\"Arial, sans-serif\" font-size=\"18\">" + letter + "</text></svg>";
        }
    }

    /** A definition in words. */
    public record Definition(
            int number,
            LocalDate from,
            String words,
            @Nullable String comparable) {}

    /** A version of a figure that was published after another. */
    public record Revision(String period, int vintage, LocalDate on, String before, String after) {}

    /**
     * Of what is published.
     *
     * @param view the same as {@code found}, as the API answers
     * @param entries of ratings that were made again
     */
    static IndicatorPage of(IndicatorSeries found, SeriesView view, Map<String, List<Entry>> entries) {
        var units = new UnitWords(view.unit(), view.publishedScale());
        var published =
                view.series().stream().filter(line -> line.madeOf() == null).toList();
        var made = view.series().stream().filter(line -> line.madeOf() != null).toList();
        var raw = line(published, found.shownType());
        var chart = raw == null ? null : XmrView.shown(found).orElse(null);
        var sentence = IndicatorSentence.of(view, raw, chart, units);
        var area = "?area=" + IndicatorPages.encoded(view.areaCode());
        boolean drawn = chart != null && chart.points().size() > 1;
        return new IndicatorPage(
                view,
                sentence,
                drawn && chart != null ? XmrDrawing.of(chart, units, title(view), description(chart, sentence)) : null,
                drawn ? null : made.isEmpty() ? noChart(raw) : "No chart is made of figures that nobody returned.",
                chart == null ? List.of() : verdicts(chart),
                chart == null ? List.of() : legend(chart),
                chart == null ? List.of() : limits(chart, new UnitWords(view.unit(), view.publishedScale() + 1)),
                published.stream()
                        .map(l -> SeriesTable.of(
                                l, drawn && chart != null && chart.type() == l.type() ? chart : null, entries, units))
                        .toList(),
                made.stream().map(l -> DerivedTable.of(l, units)).toList(),
                directions(found),
                forecast(found, raw, units),
                definitions(found),
                revisions(view, units),
                found.rebases(),
                "/indicators/" + view.indicatorCode() + "/figures.csv" + area,
                "/v1/indicators/" + view.indicatorId() + "/series" + area);
    }

    private static SeriesView.@Nullable Line line(List<SeriesView.Line> lines, PeriodType type) {
        return lines.stream().filter(line -> line.type() == type).findFirst().orElse(null);
    }

    private static String title(SeriesView view) {
        return "Control chart: " + view.name();
    }

    private static String description(XmrView chart, String sentence) {
        var limits = chart.groups().isEmpty() ? null : chart.groups().getLast().limits();
        long signals = chart.points().stream()
                .filter(p -> p.cause() != null && p.cause().side() != 0)
                .count();
        return sentence + " " + chart.points().size() + " periods from "
                + chart.points().getFirst().label() + " to "
                + chart.points().getLast().label() + "; " + signals
                + " of them beyond the usual variation."
                + (limits == null ? "" : " The same figures stand in the table below.");
    }

    private static String noChart(SeriesView.@Nullable Line raw) {
        var why = raw == null ? null : raw.notForCharts();
        return why == null ? "A chart needs two figures." : "No chart is made of these figures: " + why + ".";
    }

    private static List<Verdict> verdicts(XmrView chart) {
        var verdicts = new ArrayList<Verdict>();
        if (chart.trialLimits()) {
            verdicts.add(
                    new Verdict("T", "#595959", "Trial limits: fewer than 13 figures, so no verdict is given yet."));
        }
        var variation = chart.variation();
        if (variation != null) {
            var colour = ChartMark.of(variation).colour();
            verdicts.add(new Verdict(variation.letter(), colour, "Variation: " + variation.words() + "."));
        }
        var assurance = chart.assurance();
        if (assurance != null) {
            verdicts.add(new Verdict(assurance.letter(), "#595959", "Assurance: " + assurance.words() + "."));
        }
        return verdicts;
    }

    private static List<ChartMark> legend(XmrView chart) {
        return switch (chart.improvement()) {
            case INCREASE, DECREASE -> marks(Variation.COMMON_CAUSE, Variation.IMPROVEMENT, Variation.CONCERN);
            case NEUTRAL -> marks(Variation.COMMON_CAUSE, Variation.NEUTRAL_HIGH);
        };
    }

    /** The lines of the drawing in words, group by group, to one decimal more than the figures. */
    private static List<String> limits(XmrView chart, UnitWords units) {
        var lines = new ArrayList<String>();
        for (var group : chart.groups()) {
            var limits = group.limits();
            if (limits != null) {
                lines.add("From " + Periods.ofKey(group.from()).inWords() + ": mean " + units.number(limits.mean())
                        + ", lower limit " + units.number(limits.lpl()) + ", upper limit "
                        + units.number(limits.upl()) + (group.trialLimits() ? ", on trial" : ""));
            }
        }
        var target = chart.target();
        if (target != null) {
            lines.add("Target " + units.number(target));
        }
        return lines;
    }

    private static List<ChartMark> marks(Variation... variations) {
        return Stream.of(variations).map(ChartMark::of).toList();
    }

    /** Two comparisons and the trend that suits the frequency. */
    private static List<DirectionsView.Direction> directions(IndicatorSeries found) {
        var all = DirectionsView.of(found, ChartQuery.USUAL).items();
        var trend = all.get(3).movement() == null ? all.get(2) : all.get(3);
        return List.of(all.get(0), all.get(1), trend);
    }

    private static String forecast(IndicatorSeries found, SeriesView.@Nullable Line raw, UnitWords units) {
        if (raw == null) {
            return "No forecast is computed: no figure of this area has been published.";
        }
        if (raw.notForCharts() != null) {
            return "No forecast is computed from running totals.";
        }
        return forecast(Forecaster.forecast(found, ChartQuery.USUAL.of(raw.type())), units);
    }

    private static String forecast(ForecastView forecast, UnitWords units) {
        var computed = forecast.computed();
        if (computed == null) {
            var none = forecast.none();
            return "No forecast is computed: " + (none == null ? "" : none.words()) + ".";
        }
        var text = new StringBuilder("Expected at the end of the year ")
                .append(forecast.year())
                .append(": ")
                .append(units.number(computed.expected()));
        var lower = computed.lower();
        var upper = computed.upper();
        if (lower != null && upper != null) {
            text.append(", with 95% probability between ")
                    .append(units.number(lower))
                    .append(" and ")
                    .append(units.number(upper));
        }
        var met = computed.probabilityMet();
        var target = computed.target();
        if (met != null && target != null) {
            text.append(". Probability that the target of ")
                    .append(units.number(target))
                    .append(" is met, P(met): ")
                    .append(new UnitWords(Unit.PERCENT, 0).number(met.multiply(BigDecimal.valueOf(100))));
        }
        return text.append(". This is a calculation from past figures, not a promise.")
                .toString();
    }

    private static List<Definition> definitions(IndicatorSeries found) {
        var definitions = new ArrayList<Definition>();
        for (var d : found.definitions().reversed()) {
            var plain = d.plainDefinition();
            var kind = d.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
            var comparable = d.comparableWithPrevious();
            definitions.add(new Definition(
                    d.number(),
                    d.validFrom(),
                    (plain == null ? "No definition in plain words was published." : plain) + " Kind: " + kind + ", "
                            + d.frequency().name().toLowerCase(Locale.ROOT) + ".",
                    comparable == null ? null : comparable.name().toLowerCase(Locale.ROOT)));
        }
        return definitions;
    }

    private static List<Revision> revisions(SeriesView view, UnitWords units) {
        var revisions = new ArrayList<Revision>();
        for (var line : view.series()) {
            for (var point : line.points()) {
                for (int i = 1; i < point.vintages().size(); i++) {
                    var now = point.vintages().get(i);
                    var at = now.publishedAt();
                    revisions.add(new Revision(
                            SeriesTable.words(point.period()),
                            now.vintage(),
                            at == null ? LocalDate.EPOCH : LocalDate.ofInstant(at, ZoneOffset.UTC),
                            shown(point.vintages().get(i - 1).value(), units),
                            shown(now.value(), units)));
                }
            }
        }
        return revisions;
    }

    private static String shown(@Nullable BigDecimal value, UnitWords units) {
        return value == null ? "no value" : units.number(value);
    }
}
