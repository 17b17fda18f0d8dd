package org.openscrutiny.performance.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.indicator.MeasureKind;
import org.openscrutiny.performance.indicator.Polarity;
import org.openscrutiny.performance.period.PeriodType;

/**
 * A trend over the latest five annual points, t = 1 to 5: χ² of the weighted slope beyond 9.5495, and the slope and the
 * five slopes with a point left out on one side. Weights come from the intervals of rates; proportions are tested as r
 * of n, and their slopes are those of the logits.
 */
public final class FivePoint {
    /** χ² with one degree of freedom at 0.998. */
    private static final double CRITICAL = 9.54953570608324;

    private static final DirectionMethod METHOD = DirectionMethod.FIVE_POINT;
    private static final int POINTS = 5;
    private static final double WIDTH = 3.92;

    private FivePoint() {}

    /**
     * A slope with its test.
     *
     * @param slopes the slope of all, then those with one left out
     */
    private record Tested(double chiSquared, List<Double> slopes) {
        double slope() {
            return slopes.getFirst();
        }

        boolean proven() {
            double way = Math.signum(slope());
            return chiSquared > CRITICAL && way != 0 && slopes.stream().allMatch(s -> Math.signum(s) == way);
        }
    }

    /**
     * The direction of the newest part of a series.
     *
     * @param factor what events over those they are of are multiplied by
     * @param target what is aimed at; read for ON_TARGET only
     */
    public static DirectionOfTravel of(
            Timeline line, MeasureKind kind, BigDecimal factor, Polarity polarity, @Nullable BigDecimal target) {
        var refused = Trend.refused(line);
        if (refused.isPresent()) {
            return DirectionOfTravel.none(METHOD, refused.get());
        }
        if (!annual(line.type())) {
            return DirectionOfTravel.none(METHOD, NoDirection.NOT_ANNUAL);
        }
        var slots = line.newestPart().slots();
        if (slots.size() < POINTS) {
            return DirectionOfTravel.none(METHOD, Trend.tooFew(line, POINTS));
        }
        var latest = slots.subList(slots.size() - POINTS, slots.size());
        if (latest.stream().anyMatch(s -> s.value() == null)) {
            return DirectionOfTravel.none(METHOD, NoDirection.VALUE_MISSING);
        }
        var points = latest.stream().map(s -> Objects.requireNonNull(s.point())).toList();
        if ((kind != MeasureKind.PERCENTAGE && kind != MeasureKind.RATE)
                || points.stream().anyMatch(p -> !parts(p, kind))) {
            return DirectionOfTravel.none(METHOD, NoDirection.NO_INTERVAL);
        }
        if (polarity == Polarity.ON_TARGET && target == null) {
            return DirectionOfTravel.none(METHOD, NoDirection.TARGET_ABSENT);
        }
        var tested = kind == MeasureKind.PERCENTAGE ? proportions(points) : weighted(points, factor.doubleValue());
        return answer(points, tested, polarity, target);
    }

    private static DirectionOfTravel answer(
            List<SeriesPoint> points, Tested tested, Polarity polarity, @Nullable BigDecimal target) {
        var movement = Movement.NO_CLEAR_TREND;
        if (tested.proven()) {
            var slope = BigDecimal.valueOf(Math.signum(tested.slope()));
            movement = Trend.movement(
                    slope,
                    polarity,
                    target,
                    Objects.requireNonNull(points.getFirst().value()),
                    Objects.requireNonNull(points.getLast().value()));
        }
        return new DirectionOfTravel(
                METHOD,
                METHOD.words(),
                movement,
                null,
                points.getFirst().period(),
                points.getLast().period(),
                number(tested.slope()),
                number(tested.chiSquared()),
                BigDecimal.valueOf(CRITICAL),
                POINTS,
                false);
    }

    private static @Nullable BigDecimal number(double value) {
        return Double.isFinite(value) ? BigDecimal.valueOf(value) : null;
    }

    private static boolean annual(PeriodType type) {
        return switch (type) {
            case FINANCIAL_YEAR, ACADEMIC_YEAR, CALENDAR_YEAR, YEAR_ENDING -> true;
            case MONTH, QUARTER, HALF_YEAR, YEAR_TO_DATE, ROLLING, MULTI_YEAR, CUMULATIVE, AS_AT, EVENT, RANGE -> false;
        };
    }

    /** Of r of n there is an interval only where r is among the n, which an income against expenditure is not. */
    private static boolean parts(SeriesPoint point, MeasureKind kind) {
        var cases = point.numerator();
        var all = point.denominator();
        return cases != null
                && all != null
                && cases.signum() >= 0
                && all.signum() > 0
                && (kind == MeasureKind.RATE || cases.compareTo(all) <= 0);
    }

    /** Rates: the interval of each count, brought to the scale of the value. */
    private static Tested weighted(List<SeriesPoint> points, double multiplier) {
        var values = new double[POINTS];
        var weights = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            double events = cases(points.get(i));
            values[i] = Objects.requireNonNull(points.get(i).value()).doubleValue();
            double factor = events == 0 ? multiplier / all(points.get(i)) : values[i] / events;
            var interval = ConfidenceInterval.count(events).times(factor);
            double deviation = (interval.upper() - interval.lower()) / WIDTH;
            weights[i] = 1 / (deviation * deviation);
        }
        var slopes = slopes(i -> values[i], i -> weights[i]);
        double w = IntStream.range(0, POINTS).mapToDouble(i -> weights[i]).sum();
        return new Tested(slopes.getFirst() * slopes.getFirst() * determinant(i -> weights[i], -1) / w, slopes);
    }

    private static Tested proportions(List<SeriesPoint> points) {
        double cases = 0;
        double all = 0;
        double caseTimes = 0;
        double times = 0;
        double squares = 0;
        for (int i = 0; i < POINTS; i++) {
            double r = cases(points.get(i));
            double n = all(points.get(i));
            int t = i + 1;
            cases += r;
            all += n;
            caseTimes += r * t;
            times += n * t;
            squares += n * t * t;
        }
        double skew = all * caseTimes - cases * times;
        double spread = cases * (all - cases) * (all * squares - times * times);
        double chiSquared = spread > 0 ? all * skew * skew / spread : 0;
        return new Tested(chiSquared, slopes(i -> logit(points.get(i)), i -> 1));
    }

    /** Of none or all the logit has no bounds; half a case then stands on both sides (Haldane, Anscombe). */
    private static double logit(SeriesPoint point) {
        double r = cases(point);
        double rest = all(point) - r;
        return r == 0 || rest == 0 ? Math.log((r + 0.5) / (rest + 0.5)) : Math.log(r / rest);
    }

    private static List<Double> slopes(IntToDoubleFunction value, IntToDoubleFunction weight) {
        return IntStream.rangeClosed(-1, POINTS - 1)
                .mapToObj(left -> slope(value, weight, left))
                .toList();
    }

    private static double slope(IntToDoubleFunction value, IntToDoubleFunction weight, int left) {
        double w = sum(weight, left);
        double wt = sum(i -> weight.applyAsDouble(i) * (i + 1), left);
        double wy = sum(i -> weight.applyAsDouble(i) * value.applyAsDouble(i), left);
        double wty = sum(i -> weight.applyAsDouble(i) * (i + 1) * value.applyAsDouble(i), left);
        return (w * wty - wt * wy) / determinant(weight, left);
    }

    /** Σw·Σwt² − (Σwt)². */
    private static double determinant(IntToDoubleFunction weight, int left) {
        double w = sum(weight, left);
        double wt = sum(i -> weight.applyAsDouble(i) * (i + 1), left);
        double wtt = sum(i -> weight.applyAsDouble(i) * (i + 1) * (i + 1), left);
        return w * wtt - wt * wt;
    }

    private static double sum(IntToDoubleFunction term, int left) {
        return IntStream.range(0, POINTS)
                .filter(i -> i != left)
                .mapToDouble(term)
                .sum();
    }

    private static double cases(SeriesPoint point) {
        return Objects.requireNonNull(point.numerator()).doubleValue();
    }

    private static double all(SeriesPoint point) {
        return Objects.requireNonNull(point.denominator()).doubleValue();
    }
}
