package org.openscrutiny.performance.web;

import java.util.Locale;
import org.openscrutiny.performance.chart.Improvement;
import org.openscrutiny.performance.chart.SpecialCause;
import org.openscrutiny.performance.chart.Variation;

/**
 * How a point of a control chart looks: a shape and a word first, the colour last.
 *
 * @param word as the legend and the table have it
 * @param colour fill, as NHSRplotthedots has it
 */
public record ChartMark(Shape shape, String word, String colour) {
    private static final int SIZE = 6;

    /** Shapes that stay apart in grey. */
    enum Shape {
        CIRCLE,
        UP,
        DIAMOND,
        SQUARE
    }

    static ChartMark of(SpecialCause cause, Improvement improvement) {
        return of(Variation.of(cause, improvement));
    }

    /** The mark of what a point says of the process. */
    public static ChartMark of(Variation variation) {
        return switch (variation) {
            case COMMON_CAUSE -> new ChartMark(Shape.CIRCLE, "usual variation", "#a6a6a6");
            case IMPROVEMENT -> new ChartMark(Shape.UP, "improvement", "#00b0f0");
            case CONCERN -> new ChartMark(Shape.DIAMOND, "concern", "#e46c0a");
            case NEUTRAL_HIGH, NEUTRAL_LOW -> new ChartMark(Shape.SQUARE, "real change", "#490092");
        };
    }

    /** The shape as SVG about a point. */
    String svg(double x, double y, String attributes) {
        var points =
                switch (shape) {
                    case CIRCLE -> "";
                    case UP -> polygon(x, y - SIZE, x + SIZE, y + SIZE, x - SIZE, y + SIZE);
                    case DIAMOND -> polygon(x, y - SIZE - 1, x + SIZE + 1, y, x, y + SIZE + 1, x - SIZE - 1, y);
                    case SQUARE ->
                        polygon(x - SIZE, y - SIZE, x + SIZE, y - SIZE, x + SIZE, y + SIZE, x - SIZE, y + SIZE);
                };
        var look = " fill=\"" + colour + "\" stroke=\"#0b0c0c\" " + attributes + "/>";
        return points.isEmpty()
                ? "<circle cx=\"%s\" cy=\"%s\" r=\"5\"".formatted(number(x), number(y)) + look
                : "<polygon points=\"" + points + "\"" + look;
    }

    /** The shape alone, for a legend. */
    public String legend() {
        return "<svg width=\"18\" height=\"18\" viewBox=\"0 0 18 18\" aria-hidden=\"true\" focusable=\"false\">"
                + svg(9, 9, "") + "</svg>";
    }

    private static String polygon(double... coordinates) {
        var text = new StringBuilder();
        for (int i = 0; i < coordinates.length; i += 2) {
            text.append(number(coordinates[i]))
                    .append(',')
                    .append(number(coordinates[i + 1]))
                    .append(' ');
        }
        return text.toString().strip();
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
