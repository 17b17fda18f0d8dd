package org.openscrutiny.performance.check.rule;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The figure made again from its inputs, or what stands against that. */
sealed interface Recalculation {
    /**
     * A figure made again.
     *
     * @param value from the inputs as printed, unrounded
     * @param plain what the inputs allow without their qualifying words, {@code interval} with them
     * @param exact whether every input is known exactly
     */
    record Recomputed(BigDecimal value, Interval plain, Interval interval, boolean exact) implements Recalculation {
        static Recomputed of(PrintedFigure figure) {
            return new Recomputed(figure.value(), figure.plain(), figure.interval(), figure.exact());
        }

        static Recomputed sum(List<PrintedFigure> figures) {
            return figures.stream().map(Recomputed::of).reduce(Recomputed::plus).orElseThrow();
        }

        Recomputed plus(Recomputed other) {
            return new Recomputed(
                    value.add(other.value),
                    plain.plus(other.plain),
                    interval.plus(other.interval),
                    exact && other.exact);
        }

        Recomputed minus(Recomputed other) {
            return plus(
                    new Recomputed(other.value.negate(), other.plain.negated(), other.interval.negated(), other.exact));
        }
    }

    /**
     * Why there is nothing to compare with.
     *
     * @param implied what the missing figure must have been
     */
    record Obstacle(NotCheckable reason, @Nullable Interval implied) implements Recalculation {
        Obstacle(NotCheckable reason) {
            this(reason, null);
        }
    }
}
