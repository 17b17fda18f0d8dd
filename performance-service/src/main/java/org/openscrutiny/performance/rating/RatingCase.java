package org.openscrutiny.performance.rating;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.indicator.IndicatorRole;
import org.openscrutiny.performance.indicator.Polarity;
import org.openscrutiny.performance.observation.Qualifier;
import org.openscrutiny.performance.rule.RuleSet;
import org.openscrutiny.performance.target.LevelDue;

/** Gathers what a rating needs, step by step, and rounds it once; not for use by two threads. */
public final class RatingCase {
    private final IndicatorRole role;
    private final RuleSet rule;
    private final Polarity polarity;
    private final int scale;
    private ValueState valueState = ValueState.MISSING;
    private @Nullable BigDecimal value;
    private Qualifier qualifier = Qualifier.EXACT;
    private @Nullable BigDecimal upper;
    private @Nullable BigDecimal denominator;
    private @Nullable BigDecimal minDenominator;
    private TargetState targetState = TargetState.ABSENT;
    private boolean sameDefinition = true;
    private boolean profileAbsent;
    private @Nullable BigDecimal level;
    private @Nullable BigDecimal floor;
    private @Nullable BigDecimal share;
    private @Nullable BigDecimal amber;
    private @Nullable BigDecimal red;
    private @Nullable BigDecimal rangeLower;
    private @Nullable BigDecimal rangeUpper;

    /** A case without value and target. {@code scale} is the indicator's published scale, −6 to 6. */
    public RatingCase(IndicatorRole role, RuleSet rule, Polarity polarity, int scale) {
        this.role = role;
        this.rule = rule;
        this.polarity = polarity;
        this.scale = scale;
        this.amber = rule.amber();
        this.red = rule.red();
    }

    public RatingCase value(BigDecimal number) {
        this.value = number;
        this.valueState = ValueState.PRESENT;
        return this;
    }

    /** A value said with a qualifying word; {@code rangeEnd} only for RANGE. */
    public RatingCase qualified(Qualifier word, @Nullable BigDecimal rangeEnd) {
        this.qualifier = word;
        this.upper = rangeEnd;
        return this;
    }

    public RatingCase noValue(ValueState why) {
        this.value = null;
        this.valueState = why;
        return this;
    }

    /** Number of cases behind the value and the least that may be rated. */
    public RatingCase cases(@Nullable BigDecimal number, @Nullable BigDecimal least) {
        this.denominator = number;
        this.minDenominator = least;
        return this;
    }

    /** Level and floor due, as phased; {@code part} is the share of the year they stand for. */
    public RatingCase due(BigDecimal levelDue, @Nullable BigDecimal floorDue, @Nullable BigDecimal part) {
        this.targetState = TargetState.SET;
        this.level = levelDue;
        this.floor = floorDue;
        this.share = part;
        return this;
    }

    /** What phasing made of the target, a missing level with its reason. */
    public RatingCase due(LevelDue levels) {
        if (levels.absent() == LevelDue.Absent.TARGET_TO_BE_CONFIRMED) {
            return toBeConfirmed(levels.floor());
        }
        return levels.level() == null ? profileAbsent() : due(levels.level(), levels.floor(), levels.share());
    }

    /** A target row exists; its level is not set yet. */
    public RatingCase toBeConfirmed(@Nullable BigDecimal floorDue) {
        this.targetState = TargetState.TO_BE_CONFIRMED;
        this.level = null;
        this.floor = floorDue;
        return this;
    }

    /** A target is set, but its phasing does not say what is due. */
    public RatingCase profileAbsent() {
        this.targetState = TargetState.SET;
        this.profileAbsent = true;
        this.level = null;
        this.floor = null;
        return this;
    }

    /** Value and target belong to different definitions. */
    public RatingCase otherDefinition() {
        this.sameDefinition = false;
        return this;
    }

    /** The target's own tolerances, which go before those of the rule set; null keeps the rule set's. */
    public RatingCase tolerances(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        this.amber = a == null ? amber : a;
        this.red = b == null ? red : b;
        return this;
    }

    /** Ends of the expected range; either may be open. */
    public RatingCase range(@Nullable BigDecimal lower, @Nullable BigDecimal higher) {
        this.rangeLower = lower;
        this.rangeUpper = higher;
        return this;
    }

    public RatingInputs inputs() {
        return new RatingInputs(
                role,
                rule.id(),
                rule.version(),
                rule.family(),
                polarity,
                scale,
                valueState,
                value,
                RatingInputs.rounded(value, scale),
                qualifier,
                upper,
                denominator,
                minDenominator,
                targetState,
                sameDefinition,
                profileAbsent,
                level,
                RatingInputs.rounded(level, scale),
                floor,
                RatingInputs.rounded(floor, scale),
                share,
                amber,
                red,
                rangeLower,
                rangeUpper);
    }
}
