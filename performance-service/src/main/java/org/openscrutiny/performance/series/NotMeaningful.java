package org.openscrutiny.performance.series;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.openscrutiny.chassis.problem.Fault;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.performance.PerformanceProblem;
import org.openscrutiny.performance.chart.Timeline;

/** Refuses rules for single periods on series whose points contain each other, and names the series to take instead. */
final class NotMeaningful {
    private NotMeaningful() {}

    /**
     * Lets a series of single periods pass.
     *
     * @param route last part of the address that was asked
     * @throws Problem 422 {@code chart-not-meaningful}
     */
    static void refuse(IndicatorSeries series, Timeline line, String route) {
        line.notMeaningful().ifPresent(why -> {
            throw problem(series, line, why, route);
        });
    }

    private static Problem problem(IndicatorSeries series, Timeline line, String why, String route) {
        var code = series.indicator().code();
        var raw = series.rawType();
        var base = "/v1/indicators/" + series.indicator().id();
        var area = "?area=" + URLEncoder.encode(series.areaCode(), StandardCharsets.UTF_8);
        boolean there = raw != line.type() && !series.figures(raw).isEmpty();
        var link = there ? base + "/" + route + area + "&type=" + raw : base + "/series" + area;
        var single = raw.name().toLowerCase(Locale.ROOT).replace('_', ' ') + "s alone";
        var where = there ? ": " + link : ", which are not published here; what is: " + link;
        return new Problem(
                PerformanceProblem.CHART_NOT_MEANINGFUL,
                "In the series " + line.type() + " of " + code + " " + why + ". The raw series of " + code + " is its "
                        + single + where,
                List.of(new Fault("type", "RAW_SERIES", link)));
    }
}
