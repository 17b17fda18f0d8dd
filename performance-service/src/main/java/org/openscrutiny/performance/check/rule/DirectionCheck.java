package org.openscrutiny.performance.check.rule;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.check.rule.Recalculation.Recomputed;
import org.openscrutiny.performance.indicator.Polarity;
import org.openscrutiny.performance.observation.Qualifier;

/**
 * A printed arrow or word against the sign of after − before, turned by polarity where the word is of goodness. Figures
 * that are printed equal while the arrow moves are within rounding if rounding can hide the movement (2012:1044).
 */
final class DirectionCheck {
    private DirectionCheck() {}

    static WordCheck of(Claim claim, ClaimFigures figures) {
        Polarity polarity = claim.terms().polarity();
        DirectionWord printed =
                DirectionWord.read(claim.published().printed(), polarity).orElseThrow();
        PrintedFigure after = figures.one(InputRole.AFTER).orElse(null);
        PrintedFigure before = figures.one(InputRole.BEFORE).orElse(null);
        if (after == null) {
            return WordCheck.without(NotCheckable.AWAITED);
        }
        if (before == null) {
            // An arrow stands beside its own series; a word in running text lacks its base.
            boolean arrow = printed.ofGoodness() || (polarity != null && printed == DirectionWord.UNCHANGED);
            return WordCheck.without(arrow ? NotCheckable.NO_PREVIOUS_VALUE : NotCheckable.BASE_NOT_PRINTED);
        }
        boolean turned = printed.ofGoodness() || printed.sign() == 0;
        Recomputed moved = movement(before, after, figures.one(InputRole.LEVEL), turned ? polarity : null);
        boolean good = turned && polarity != null && polarity != Polarity.NEUTRAL;
        DirectionWord word = DirectionWord.of(moved.value().signum(), good);
        return new WordCheck(judged(printed, before, after, moved), null, word.name(), moved);
    }

    /** Above zero for up, or for better where {@code polarity} turns it. */
    private static Recomputed movement(
            PrintedFigure before, PrintedFigure after, Optional<PrintedFigure> target, @Nullable Polarity polarity) {
        Recomputed from = Recomputed.of(before);
        Recomputed to = Recomputed.of(after);
        if (polarity == Polarity.ON_TARGET) {
            Recomputed aim = Recomputed.of(target.orElseThrow());
            return distance(from.minus(aim)).minus(distance(to.minus(aim)));
        }
        return polarity == Polarity.LOWER_IS_BETTER ? from.minus(to) : to.minus(from);
    }

    private static Recomputed distance(Recomputed from) {
        return new Recomputed(
                from.value().abs(), from.plain().distances(), from.interval().distances(), from.exact());
    }

    private static Judged judged(DirectionWord printed, PrintedFigure before, PrintedFigure after, Recomputed moved) {
        if (moved.value().signum() == printed.sign()) {
            return Judged.MATCH;
        }
        if (printed == DirectionWord.SIMILAR) {
            Qualifier.Bounds around = Qualifier.AROUND.bounds(before.value(), null);
            return Interval.of(around).meets(after.interval()) ? Judged.within(VerdictCode.QUALIFIER) : Judged.CONFLICT;
        }
        if (allows(moved.interval(), printed.sign())) {
            return Judged.within(allows(moved.plain(), printed.sign()) ? null : VerdictCode.QUALIFIER);
        }
        return Judged.CONFLICT;
    }

    private static boolean allows(Interval movement, int sign) {
        return switch (sign) {
            case 1 -> movement.high().signum() > 0;
            case -1 -> movement.low().signum() < 0;
            default -> movement.low().signum() < 0 && movement.high().signum() > 0;
        };
    }
}
