package org.openscrutiny.performance.check.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.indicator.Breakdown;
import org.openscrutiny.performance.indicator.Polarity;
import org.openscrutiny.performance.indicator.RuleFamily;
import org.openscrutiny.performance.indicator.Unit;
import org.openscrutiny.performance.rule.RuleSet;

/**
 * A printed figure with the figures it is said to come from.
 *
 * @param kind null where nothing derived is claimed: LEVEL_ONLY
 * @param published the figure, colour, arrow or word that is checked
 * @param terms what else the calculation needs
 */
public record Claim(@Nullable CheckKind kind, ClaimText published, List<ClaimInput> inputs, Terms terms) {
    public Claim {
        inputs = List.copyOf(inputs);
    }

    /**
     * What the figures themselves do not say.
     *
     * @param unit unit of all figures that show none
     * @param family rule of a RATING; FLOOR_STANDARD where none is given
     * @param rule its version that holds for the figure; of FLOOR_STANDARD there is one
     * @param limits of a RATING, where its target or definition has some of its own
     * @param scale published scale of a RATING, −6 to 6; without it that of the printed value
     * @param breakdown how the parts of a TOTAL relate; a PARTITION where nothing is said
     * @param per multiplier of a RATE: 1,000 or 100,000
     * @param months months that the count of a RATE covers; 12 where nothing is said
     * @param obstacles reasons that whoever read the paper found against checking
     */
    public record Terms(
            @Nullable Unit unit,
            @Nullable Polarity polarity,
            @Nullable RuleFamily family,
            @Nullable RuleSet rule,
            @Nullable Limits limits,
            @Nullable Integer scale,
            Breakdown.@Nullable Kind breakdown,
            @Nullable BigDecimal per,
            @Nullable BigDecimal months,
            Set<NotCheckable> obstacles) {
        public static final Terms NONE = new Terms(null, null, null, null, null, null, null, null, null, Set.of());

        public Terms {
            obstacles = Set.copyOf(obstacles);
        }

        public Terms under(@Nullable RuleSet other) {
            return new Terms(unit, polarity, family, other, limits, scale, breakdown, per, months, obstacles);
        }

        /** What a RATING is recomputed with. */
        public RuleSet ratedBy() {
            if (rule != null) {
                return rule;
            }
            if (family != null && family != RuleFamily.FLOOR_STANDARD) {
                throw new IllegalStateException("the version of the rule set is not given: family=" + family);
            }
            return RuleSet.floorStandard();
        }

        public Terms in(Unit other) {
            return new Terms(other, polarity, family, rule, limits, scale, breakdown, per, months, obstacles);
        }

        public Terms towards(Polarity other) {
            return new Terms(unit, other, family, rule, limits, scale, breakdown, per, months, obstacles);
        }

        public Terms split(Breakdown.Kind other) {
            return new Terms(unit, polarity, family, rule, limits, scale, other, per, months, obstacles);
        }

        public Terms each(BigDecimal number, BigDecimal ofMonths) {
            return new Terms(unit, polarity, family, rule, limits, scale, breakdown, number, ofMonths, obstacles);
        }

        public Terms despite(Set<NotCheckable> found) {
            return new Terms(unit, polarity, family, rule, limits, scale, breakdown, per, months, found);
        }
    }

    /**
     * What goes before the parameters of the rule set.
     *
     * @param amber tolerance a of the target, {@code red} its tolerance b
     * @param least cases below which there is no colour
     */
    public record Limits(
            @Nullable BigDecimal amber,
            @Nullable BigDecimal red,
            @Nullable BigDecimal least) {}

    /** The same claim, a RATING of which is recomputed with this version. */
    public Claim under(@Nullable RuleSet rule) {
        return new Claim(kind, published, inputs, terms.under(rule));
    }

    Stream<ClaimInput> of(InputRole role) {
        return inputs.stream().filter(i -> i.role() == role);
    }
}
