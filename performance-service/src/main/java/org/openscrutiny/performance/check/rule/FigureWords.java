package org.openscrutiny.performance.check.rule;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.check.rule.Recalculation.Recomputed;
import org.openscrutiny.performance.indicator.Unit;
import org.openscrutiny.performance.rating.UnitWords;

/** Numbers of one claim as a reader expects them: at the printed place, with their unit, finer where that matters. */
record FigureWords(Unit unit, String behind, int scale) {
    private static final MathContext FEW_DIGITS = new MathContext(3);

    static FigureWords of(Claim claim, PrintedFigure published) {
        return switch (Objects.requireNonNull(claim.kind())) {
            case POINT_CHANGE -> new FigureWords(Unit.COUNT, " points", published.scale());
            case RATE -> new FigureWords(Unit.RATE, per(claim.terms().per()), published.scale());
            case PERCENT_CHANGE, ABSOLUTE_CHANGE, SHARE, TOTAL, VARIANCE, MEAN, CROSS_PRINT, RATING, DIRECTION ->
                of(published);
        };
    }

    static FigureWords of(PrintedFigure figure) {
        return new FigureWords(figure.unit(), "", figure.scale());
    }

    private static String per(@Nullable BigDecimal number) {
        return number == null ? "" : " per " + new UnitWords(Unit.COUNT, 0).number(number);
    }

    /** {@code number} at the printed place, or up to so many places finer if it has them; never nothing for something. */
    String at(BigDecimal number, int finer) {
        BigDecimal exact = number.setScale(scale + finer, RoundingMode.HALF_UP).stripTrailingZeros();
        if (exact.signum() == 0 && number.signum() != 0) {
            BigDecimal few = number.round(FEW_DIGITS).stripTrailingZeros();
            return new UnitWords(unit, Math.max(0, few.scale())).number(few) + behind;
        }
        int shown = Math.clamp(exact.scale(), scale, scale + finer);
        return new UnitWords(unit, shown).number(number) + behind;
    }

    String finer(BigDecimal number) {
        return at(number, 1);
    }

    /** A change with its direction in words; {@code result} is its number with the sign. */
    String change(BigDecimal value, String result) {
        String size = result.replace("\u2212", "");
        return switch (value.signum()) {
            case 1 -> "an increase of " + size;
            case -1 -> "a decrease of " + size;
            default -> "no change";
        };
    }

    String variance(BigDecimal value, String result) {
        String size = result.replace("\u2212", "");
        return switch (value.signum()) {
            case 1 -> "an overspend of " + size;
            case -1 -> "an underspend of " + size;
            default -> "no variance";
        };
    }

    /** How far the printed figure lies from the recomputed one. */
    String off(PrintedFigure published, Recomputed again) {
        BigDecimal difference = published.value().subtract(published.roundedAsThis(again.value()));
        if (difference.signum() == 0) {
            return "";
        }
        FigureWords size = unit == Unit.PERCENT ? new FigureWords(Unit.COUNT, " points", scale) : this;
        return ", " + size.at(difference.abs(), 0) + (difference.signum() > 0 ? " more" : " less");
    }
}
