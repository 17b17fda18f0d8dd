package org.openscrutiny.performance.target;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.problem.Fault;
import org.openscrutiny.chassis.problem.GeneralProblem;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.chassis.problem.ProblemType;
import org.openscrutiny.performance.PerformanceProblem;
import org.openscrutiny.performance.indicator.Basis;
import org.openscrutiny.performance.indicator.DefinitionTerms;
import org.openscrutiny.performance.indicator.IndicatorRole;
import org.openscrutiny.performance.indicator.Polarity;
import org.openscrutiny.performance.period.PeriodType;
import org.openscrutiny.performance.rule.Tolerances;

/**
 * What is wrong with a target. No rule says that it must beat last year or that last year must reach the floor: the
 * July 2012 paper breaks both many times.
 */
public final class TargetRules {
    private static final Set<PeriodType> YEARS =
            Set.of(PeriodType.FINANCIAL_YEAR, PeriodType.ACADEMIC_YEAR, PeriodType.CALENDAR_YEAR, PeriodType.EVENT);

    private TargetRules() {}

    /**
     * All faults, their pointers relative to the target; empty if none. The definition asked is that of the day on which
     * the target takes effect.
     */
    public static List<Fault> faults(NewTarget wish) {
        DefinitionTerms definition = wish.indicator().definitionOn(wish.from()).terms();
        List<Fault> faults = new ArrayList<>(faults(definition, wish.levels()));
        IndicatorRole role = wish.indicator().role();
        if (role != IndicatorRole.PERFORMANCE) {
            String fault = "Only a PERFORMANCE indicator has a target, and this is of the role " + role
                    + (role == IndicatorRole.ACTIVITY ? ": give it an expected range." : ", which is not rated.");
            faults.add(new Fault("/indicatorCode", "ROLE", fault));
        }
        if (!YEARS.contains(wish.period().type())) {
            faults.add(new Fault(
                    "/period",
                    "PERIOD_TYPE_MISMATCH",
                    "A target stands for a year, this is " + wish.period().label() + "."));
        } else if (wish.from().isBefore(wish.period().start())
                || wish.from().isAfter(wish.period().end())) {
            faults.add(new Fault(
                    "/effectiveFrom",
                    "OUT_OF_RANGE",
                    "It takes effect within " + wish.period().label() + "."));
        }
        return faults;
    }

    static List<Fault> faults(DefinitionTerms definition, TargetLevels levels) {
        List<Fault> faults = new ArrayList<>();
        operator(definition.polarity(), levels.operator(), faults);
        side(definition.polarity(), levels, faults);
        Tolerances.negative("/amber", levels.amber()).ifPresent(faults::add);
        Tolerances.negative("/red", levels.red()).ifPresent(faults::add);
        Tolerances.order(levels.amber(), levels.red()).ifPresent(faults::add);
        phasing(definition, levels, faults);
        return faults;
    }

    /** Refuses, naming the rule by its own problem where it has one. */
    static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new Problem(
                    type(faults),
                    faults.size() == 1 ? faults.getFirst().message() : faults.size() + " things need mending.",
                    faults);
        }
    }

    private static ProblemType type(List<Fault> faults) {
        if (faults.size() == 1 && faults.getFirst().code().equals("FLOOR_SIDE")) {
            return PerformanceProblem.FLOOR_SIDE;
        }
        if (faults.size() == 1 && faults.getFirst().code().equals("PHASING_NOT_ALLOWED")) {
            return PerformanceProblem.PHASING_NOT_ALLOWED;
        }
        return GeneralProblem.RULE_BROKEN;
    }

    private static void operator(Polarity polarity, @Nullable TargetOperator operator, List<Fault> faults) {
        if (operator != null && !operator.agreesWith(polarity)) {
            faults.add(new Fault(
                    "/operator",
                    "OPERATOR_SIDE",
                    operator + " does not go with " + polarity + ": leave it out, it follows from the polarity."));
        }
    }

    private static void side(Polarity polarity, TargetLevels levels, List<Fault> faults) {
        BigDecimal level = levels.level();
        BigDecimal floor = levels.floor();
        if (level == null || floor == null) {
            return;
        }
        boolean wrong =
                switch (polarity) {
                    case HIGHER_IS_BETTER -> floor.compareTo(level) > 0;
                    case LOWER_IS_BETTER -> floor.compareTo(level) < 0;
                    case ON_TARGET, NEUTRAL -> false;
                };
        if (wrong) {
            String fault = "The floor of " + floor.toPlainString() + " is stricter than the target of "
                    + level.toPlainString() + " though " + polarity + ": correct one of the two.";
            faults.add(new Fault("/floor", "FLOOR_SIDE", fault));
        }
    }

    private static void phasing(DefinitionTerms definition, TargetLevels levels, List<Fault> faults) {
        Basis basis = definition.basis();
        if (!levels.phasing().allowedFor(basis)) {
            String fault = basis + " is compared with the full target: phasing NONE.";
            faults.add(new Fault("/phasing", "PHASING_NOT_ALLOWED", fault));
        }
        List<BigDecimal> profile = levels.profile();
        if (levels.phasing() == Phasing.SEASONAL) {
            SeasonalProfile.fault(profile == null ? List.of() : profile)
                    .ifPresent(fault -> faults.add(new Fault("/profile", SeasonalProfile.FAULT_CODE, fault)));
        }
        List<DueLevel> table = levels.table();
        if (levels.phasing() == Phasing.TABLE) {
            if (table == null || table.isEmpty()) {
                faults.add(new Fault("/table", "TABLE_EMPTY", "TABLE needs the levels due, month by month."));
            } else if (DueLevel.counted(table).values().stream().anyMatch(count -> count > 1)) {
                faults.add(new Fault("/table", "DUPLICATE_ROW", "A month and measure stand in the table twice."));
            }
        }
        boolean shared = levels.phasing() == Phasing.LINEAR || levels.phasing() == Phasing.SEASONAL;
        if (shared && levels.startLevel() == null && !LevelDue.startsFromZero(definition.kind(), basis)) {
            faults.add(
                    new Fault(
                            "/startLevel",
                            "START_LEVEL_REQUIRED",
                            "The way to the target needs the level the year starts from; only what is counted within the year starts from 0."));
        }
    }
}
