package org.openscrutiny.performance.check.rule;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.check.rule.Recalculation.Obstacle;
import org.openscrutiny.performance.check.rule.Recalculation.Recomputed;
import org.openscrutiny.performance.indicator.Breakdown;

/** Makes figures again, kind by kind. */
final class Recalculations {
    private static final MathContext PRECISION = MathContext.DECIMAL128;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal YEAR = BigDecimal.valueOf(12);

    private final ClaimFigures figures;
    private final Claim.Terms terms;

    private Recalculations(ClaimFigures figures, Claim.Terms terms) {
        this.figures = figures;
        this.terms = terms;
    }

    /** The number behind a claim of this kind, which must be one of numbers. */
    static Recalculation of(CheckKind kind, ClaimFigures figures, Claim.Terms terms) {
        Recalculations again = new Recalculations(figures, terms);
        return switch (kind) {
            case PERCENT_CHANGE -> again.percentChange();
            case ABSOLUTE_CHANGE, POINT_CHANGE -> again.difference(InputRole.AFTER, InputRole.BEFORE);
            case VARIANCE -> again.difference(InputRole.OUTTURN, InputRole.BUDGET);
            case SHARE -> again.quotient(HUNDRED);
            case MEAN -> again.quotient(BigDecimal.ONE);
            case RATE -> again.quotient(again.perYear());
            case TOTAL -> again.total();
            case CROSS_PRINT -> again.elsewhere();
            case RATING, DIRECTION -> throw new IllegalArgumentException("a word is not recomputed: kind=" + kind);
        };
    }

    private Recalculation percentChange() {
        PrintedFigure after = figures.one(InputRole.AFTER).orElse(null);
        PrintedFigure before = figures.one(InputRole.BEFORE).orElse(null);
        if (after == null) {
            return new Obstacle(NotCheckable.AWAITED);
        }
        if (before == null) {
            return new Obstacle(NotCheckable.BASE_NOT_PRINTED, impliedByPercent(after));
        }
        if (before.value().signum() < 0) {
            return new Obstacle(NotCheckable.BASE_NEGATIVE);
        }
        if (before.interval().holdsZero() || before.plain().holdsZero()) {
            return new Obstacle(NotCheckable.BASE_ZERO);
        }
        BigDecimal change =
                after.value().subtract(before.value()).multiply(HUNDRED).divide(before.value(), PRECISION);
        Interval all = Interval.exactly(HUNDRED);
        return combined(after, before, change, (b, a) -> b.over(a).times(all).minus(all));
    }

    private @Nullable Interval impliedByPercent(PrintedFigure after) {
        PrintedFigure published = figures.published();
        if (published == null) {
            return null;
        }
        Interval left = published.interval().plus(Interval.exactly(HUNDRED));
        return left.low().signum() > 0
                ? after.interval().times(Interval.exactly(HUNDRED)).over(left)
                : null;
    }

    private Recalculation difference(InputRole result, InputRole base) {
        PrintedFigure after = figures.one(result).orElse(null);
        PrintedFigure before = figures.one(base).orElse(null);
        if (after == null) {
            return new Obstacle(NotCheckable.AWAITED);
        }
        if (before == null) {
            PrintedFigure published = figures.published();
            Interval implied = published == null ? null : after.interval().minus(published.interval());
            return new Obstacle(NotCheckable.BASE_NOT_PRINTED, implied);
        }
        return Recomputed.of(after).minus(Recomputed.of(before));
    }

    private Recalculation quotient(BigDecimal factor) {
        List<PrintedFigure> parts = figures.all(InputRole.PART);
        List<PrintedFigure> whole = figures.all(InputRole.WHOLE);
        if (parts.isEmpty() || figures.missing(InputRole.PART) != null) {
            return new Obstacle(NotCheckable.PARTIAL);
        }
        if (whole.isEmpty() || figures.missing(InputRole.WHOLE) != null) {
            return new Obstacle(NotCheckable.DENOMINATOR_ABSENT);
        }
        Recomputed n = Recomputed.sum(parts);
        Recomputed d = Recomputed.sum(whole);
        if (d.interval().holdsZero() || d.plain().holdsZero() || d.value().signum() == 0) {
            return new Obstacle(NotCheckable.DENOMINATOR_ZERO);
        }
        Interval times = Interval.exactly(factor);
        return new Recomputed(
                n.value().multiply(factor).divide(d.value(), PRECISION),
                n.plain().over(d.plain()).times(times),
                n.interval().over(d.interval()).times(times),
                n.exact() && d.exact());
    }

    /** What a count of some months is multiplied by to stand for a year. */
    private BigDecimal perYear() {
        BigDecimal per = terms.per() == null ? BigDecimal.ONE : terms.per();
        return terms.months() == null ? per : per.multiply(YEAR).divide(terms.months(), PRECISION);
    }

    private Recalculation total() {
        Breakdown.Kind breakdown = terms.breakdown();
        if (breakdown == Breakdown.Kind.OVERLAPPING) {
            return new Obstacle(NotCheckable.OVERLAPPING);
        }
        List<PrintedFigure> parts = figures.all(InputRole.PART);
        if (breakdown == Breakdown.Kind.PARTIAL || parts.isEmpty() || figures.missing(InputRole.PART) != null) {
            return new Obstacle(NotCheckable.PARTIAL);
        }
        return Recomputed.sum(parts);
    }

    private Recalculation elsewhere() {
        PrintedFigure elsewhere = figures.one(InputRole.ELSEWHERE).orElse(null);
        if (elsewhere == null) {
            return new Obstacle(NotCheckable.NO_PREVIOUS_VALUE);
        }
        return Recomputed.of(elsewhere);
    }

    private static Recomputed combined(
            PrintedFigure after, PrintedFigure before, BigDecimal value, BinaryOperator<Interval> rule) {
        return new Recomputed(
                value,
                rule.apply(after.plain(), before.plain()),
                rule.apply(after.interval(), before.interval()),
                after.exact() && before.exact());
    }
}
