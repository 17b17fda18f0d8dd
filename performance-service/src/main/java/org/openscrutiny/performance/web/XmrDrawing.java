package org.openscrutiny.performance.web;

import static org.openscrutiny.performance.web.ChartMark.number;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.rating.UnitWords;
import org.openscrutiny.performance.series.XmrView;

/**
 * A control chart as SVG: no script and no style, black text of 12 points or more, every line named where it ends, every
 * point with its period, value and cause as data. It needs two points.
 */
final class XmrDrawing {
    private static final int WIDTH = 900;
    private static final int HEIGHT = 380;
    private static final int LEFT = 90;
    private static final int RIGHT = 730;
    private static final int TOP = 20;
    private static final int BOTTOM = 320;
    private static final int LINE = 18;
    private static final int MOST_LABELS = 6;

    private final XmrView chart;
    private final UnitWords units;
    private final double low;
    private final double high;
    private final StringBuilder svg = new StringBuilder();

    private XmrDrawing(XmrView chart, UnitWords units, double low, double high) {
        this.chart = chart;
        this.units = units;
        this.low = low;
        this.high = high;
    }

    /** A line across a group, with the name that stands at its end. */
    private record Level(String name, BigDecimal at, String look) {}

    /**
     * The drawing.
     *
     * @param title short, {@code description} what the chart says in a sentence or more
     */
    static String of(XmrView chart, UnitWords units, String title, String description) {
        var numbers = numbers(chart);
        double least =
                numbers.stream().mapToDouble(BigDecimal::doubleValue).min().orElse(0);
        double most =
                numbers.stream().mapToDouble(BigDecimal::doubleValue).max().orElse(1);
        double room = most > least ? (most - least) / 15 : 1;
        return new XmrDrawing(chart, units, least - room, most + room).drawn(title, description);
    }

    /** Everything that must lie within the drawing. */
    private static List<BigDecimal> numbers(XmrView chart) {
        var limits = chart.groups().stream()
                .map(XmrView.Group::limits)
                .filter(Objects::nonNull)
                .flatMap(l -> Stream.of(l.lpl(), l.upl()));
        var values = chart.points().stream().map(XmrView.Point::value).filter(Objects::nonNull);
        return Stream.concat(Stream.concat(values, limits), Stream.ofNullable(chart.target()))
                .toList();
    }

    private String drawn(String title, String description) {
        svg.append("<svg class=\"xmr\" role=\"img\" aria-labelledby=\"chart-title chart-desc\" width=\"")
                .append(WIDTH)
                .append("\" height=\"")
                .append(HEIGHT)
                .append("\" viewBox=\"0 0 %d %d\" font-family=\"Arial, sans-serif\" font-size=\"16\">"
                        .formatted(WIDTH, HEIGHT))
                .append("<title id=\"chart-title\">")
                .append(escaped(title))
                .append("</title><desc id=\"chart-desc\">")
                .append(escaped(description))
                .append("</desc><rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>");
        scale();
        groups();
        values();
        periods();
        return svg.append("</svg>").toString();
    }

    private double x(int place) {
        int last = chart.points().size() - 1;
        return last == 0 ? LEFT : LEFT + (RIGHT - LEFT) * (double) place / last;
    }

    private double y(BigDecimal value) {
        return BOTTOM - (BOTTOM - TOP) * (value.doubleValue() - low) / (high - low);
    }

    private void scale() {
        rule(LEFT - 12, BOTTOM + 8, RIGHT, BOTTOM + 8, "stroke=\"#595959\"");
        rule(LEFT - 12, TOP, LEFT - 12, BOTTOM + 8, "stroke=\"#595959\"");
        for (int i = 0; i <= 2; i++) {
            var value = BigDecimal.valueOf(low + (high - low) * (0.5 + i) / 3);
            text(LEFT - 18, y(value) + 5, "end", units.number(value));
        }
    }

    private void groups() {
        for (var group : chart.groups()) {
            int from = place(group.from());
            int to = place(group.to());
            var limits = group.limits();
            boolean last = group.equals(chart.groups().getLast());
            if (from > 0) {
                rule(x(from) - 4, TOP, x(from) - 4, BOTTOM + 8, "stroke=\"#595959\" stroke-dasharray=\"2 4\"");
                text(x(from), TOP + 4, "start", "Rebase " + group.rebase());
            }
            var levels = new ArrayList<Level>();
            if (limits != null) {
                levels.add(new Level("Upper limit", limits.upl(), "stroke=\"#595959\" stroke-dasharray=\"8 4\""));
                levels.add(new Level("Mean", limits.mean(), "stroke=\"#0b0c0c\""));
                levels.add(new Level("Lower limit", limits.lpl(), "stroke=\"#595959\" stroke-dasharray=\"8 4\""));
            }
            var target = chart.target();
            if (last && target != null) {
                levels.add(
                        new Level("Target", target, "stroke=\"#0b0c0c\" stroke-dasharray=\"2 3\" stroke-width=\"2\""));
            }
            for (var level : levels) {
                rule(x(from), y(level.at()), x(to), y(level.at()), level.look());
            }
            if (last) {
                names(levels);
            }
        }
    }

    /** Names stand beside the ends of their lines, moved apart where they would cover each other. */
    private void names(List<Level> levels) {
        var ordered = levels.stream()
                .sorted((one, other) -> other.at().compareTo(one.at()))
                .toList();
        double before = Double.NEGATIVE_INFINITY;
        for (var level : ordered) {
            double at = Math.max(y(level.at()) + 5, before + LINE);
            text(RIGHT + 12, at, "start", level.name() + " " + units.number(level.at()));
            before = at;
        }
    }

    private void values() {
        var run = new ArrayList<String>();
        for (int i = 0; i < chart.points().size(); i++) {
            var value = chart.points().get(i).value();
            if (value == null) {
                line(run);
            } else {
                run.add(number(x(i)) + "," + number(y(value)));
            }
        }
        line(run);
        for (int i = 0; i < chart.points().size(); i++) {
            mark(i, chart.points().get(i));
        }
    }

    private void line(List<String> run) {
        if (run.size() > 1) {
            svg.append("<polyline fill=\"none\" stroke=\"#595959\" stroke-width=\"2\" points=\"")
                    .append(String.join(" ", run))
                    .append("\"/>");
        }
        run.clear();
    }

    private void mark(int place, XmrView.Point point) {
        var value = point.value();
        var cause = point.cause();
        if (value != null && cause != null) {
            var data = "data-period=\"%s\" data-value=\"%s\" data-cause=\"%s\""
                    .formatted(escaped(point.period()), value.toPlainString(), cause);
            svg.append(ChartMark.of(cause, chart.improvement()).svg(x(place), y(value), data));
        }
    }

    private void periods() {
        int size = chart.points().size();
        int step = Math.max(1, (size + MOST_LABELS - 2) / (MOST_LABELS - 1));
        for (int i = 0; i < size; i += step) {
            text(x(i), BOTTOM + 30, "middle", chart.points().get(i).period());
        }
    }

    private int place(String period) {
        for (int i = 0; i < chart.points().size(); i++) {
            if (chart.points().get(i).period().equals(period)) {
                return i;
            }
        }
        return 0;
    }

    private void rule(double x1, double y1, double x2, double y2, String look) {
        svg.append("<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" "
                        .formatted(number(x1), number(y1), number(x2), number(y2)))
                .append(look)
                .append("/>");
    }

    private void text(double x, double y, String anchor, @Nullable String text) {
        svg.append("<text fill=\"#0b0c0c\" text-anchor=\"")
                .append(anchor)
                .append("\" x=\"%s\" y=\"%s\">".formatted(number(x), number(y)))
                .append(escaped(String.valueOf(text)))
                .append("</text>");
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
