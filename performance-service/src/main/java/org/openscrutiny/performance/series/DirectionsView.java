package org.openscrutiny.performance.series;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.chart.Comparison;
import org.openscrutiny.performance.chart.DirectionMethod;
import org.openscrutiny.performance.chart.DirectionOfTravel;
import org.openscrutiny.performance.chart.FivePoint;
import org.openscrutiny.performance.chart.Movement;
import org.openscrutiny.performance.chart.NoDirection;
import org.openscrutiny.performance.chart.Regression;
import org.openscrutiny.performance.period.Period;
import org.openscrutiny.performance.period.PeriodType;
import org.openscrutiny.performance.rule.CalculationRule;

/** The directions of travel of a series, one by each method. */
public record DirectionsView(
        String indicatorId, String indicatorCode, String areaCode, PeriodType type, List<Direction> items) {

    /** A direction, or why there is none; see {@link DirectionOfTravel}. */
    public record Direction(
            DirectionMethod method,
            String against,
            @Nullable Movement movement,
            @Nullable NoDirection none,
            String text,
            @Nullable String from,
            @Nullable String to,
            @Nullable BigDecimal change,
            @Nullable BigDecimal statistic,
            @Nullable BigDecimal critical,
            int points,
            boolean movementHidden,
            CalculationRule ruleSet) {
        static Direction of(DirectionOfTravel direction) {
            return new Direction(
                    direction.method(),
                    direction.against(),
                    direction.movement(),
                    direction.none(),
                    text(direction),
                    key(direction.from()),
                    key(direction.to()),
                    Shown.number(direction.change()),
                    Shown.number(direction.statistic()),
                    Shown.number(direction.critical()),
                    direction.points(),
                    direction.movementHidden(),
                    CalculationRule.DIRECTION_OF_TRAVEL);
        }

        private static @Nullable String key(@Nullable Period period) {
            return period == null ? null : period.key();
        }

        private static String text(DirectionOfTravel direction) {
            var movement = direction.movement();
            var none = direction.none();
            if (movement == null) {
                return "none: " + (none == null ? "" : none.words());
            }
            var hidden = direction.movementHidden() ? "; the published numbers are equal" : "";
            return movement.words() + " " + direction.against() + hidden;
        }
    }

    public static DirectionsView of(IndicatorSeries series, ChartQuery query) {
        var type = query.type() == null ? series.comparedType() : query.type();
        var line = series.line(type);
        var definition = series.terms().of(line);
        var polarity = definition.polarity();
        var target =
                query.target() != null ? query.target() : series.levelDue(type).orElse(null);
        var comparison = new Comparison(polarity, target, definition.publishedScale());
        var directions = List.of(
                comparison.previous(line),
                comparison.lastYear(line),
                Regression.of(line, polarity, target),
                FivePoint.of(line, definition.kind(), definition.factor(), polarity, target));
        return new DirectionsView(
                series.indicator().id(),
                series.indicator().code(),
                series.areaCode(),
                type,
                directions.stream().map(Direction::of).toList());
    }
}
