package org.openscrutiny.performance.observation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.problem.Fault;
import org.openscrutiny.performance.indicator.DefinitionTerms;
import org.openscrutiny.performance.indicator.MeasureKind;
import org.openscrutiny.performance.indicator.PeriodFit;
import org.openscrutiny.performance.indicator.Unit;
import org.openscrutiny.performance.period.Period;

/** What is wrong with a figure, whoever enters it and however; pure. */
public final class FigureRules {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private FigureRules() {}

    /**
     * All faults, their pointers relative to the figure; empty if none.
     *
     * @param today the day it is entered, for FUTURE_PERIOD
     */
    public static List<Fault> faults(DefinitionTerms definition, Period period, Figure figure, LocalDate today) {
        List<Fault> faults = new ArrayList<>();
        period(definition, period, figure, today, faults);
        missing(figure, faults);
        flags(figure, faults);
        parts(definition, figure, faults);
        range(definition, figure, faults);
        return faults;
    }

    /** The figure with the value its parts give, where it comes without. */
    public static Figure completed(DefinitionTerms definition, Figure figure) {
        BigDecimal made = ofParts(definition, figure);
        return figure.value() == null && figure.missingReason() == null && made != null ? figure.valued(made) : figure;
    }

    private static void period(
            DefinitionTerms definition, Period period, Figure figure, LocalDate today, List<Fault> faults) {
        if (!PeriodFit.fits(period, definition.frequency(), definition.basis(), definition.calendar())) {
            String fault = period.label() + " is a " + period.type() + "; this series has "
                    + PeriodFit.types(definition.frequency(), definition.basis(), definition.calendar()) + ".";
            faults.add(new Fault("/period", PeriodFit.CODE, fault));
        }
        if (period.end().isAfter(today)
                && figure.value() != null
                && !figure.flags().contains(ObsStatus.F)) {
            faults.add(new Fault(
                    "/period", "FUTURE_PERIOD", period.label() + " has not ended; a forecast carries the flag F."));
        }
    }

    private static void missing(Figure figure, List<Fault> faults) {
        boolean flagged = figure.flags().stream().anyMatch(ObsStatus::missing);
        if (figure.value() == null && (figure.missingReason() == null || !flagged)) {
            faults.add(new Fault(
                    "/missingReason",
                    "MISSING_REASON",
                    "Without a value, say why by missingReason and H, L, M, O or Q."));
        }
        if (figure.value() != null && (figure.missingReason() != null || flagged)) {
            faults.add(new Fault("/value", "VALUE_AND_REASON", "There is a value and a reason why there is none."));
        }
    }

    private static void flags(Figure figure, List<Fault> faults) {
        if (figure.flags().isEmpty()
                || figure.flags().stream().distinct().count() < figure.flags().size()) {
            faults.add(new Fault("/flags", "FLAGS", "Give each flag once, at least one."));
        }
        if (figure.flags().contains(ObsStatus.A) && figure.flags().size() > 1) {
            faults.add(new Fault("/flags", "FLAGS", "A, normal, stands alone."));
        }
        if ((figure.qualifier() == Qualifier.RANGE) == (figure.upper() == null)) {
            faults.add(new Fault("/upper", "UPPER", "The qualifier RANGE has an upper end, no other has."));
        }
    }

    private static void parts(DefinitionTerms definition, Figure figure, List<Fault> faults) {
        boolean parts = figure.numerator() != null && figure.denominator() != null;
        if (definition.needsParts() && figure.value() != null && !parts && figure.valueOnlyReason() == null) {
            faults.add(new Fault(
                    "/numerator",
                    "PARTS_REQUIRED",
                    "A " + definition.kind() + " comes with numerator and denominator, or a valueOnlyReason."));
        }
        BigDecimal made = ofParts(definition, figure);
        BigDecimal value = figure.value();
        if (made == null || value == null) {
            return;
        }
        BigDecimal expected = made.setScale(definition.scale(), RoundingMode.HALF_UP);
        if (value.setScale(definition.scale(), RoundingMode.HALF_UP).compareTo(expected) != 0) {
            String fault = "The parts give " + expected.toPlainString() + ", not " + value.toPlainString() + ".";
            faults.add(new Fault("/value", "PARTS_DISAGREE", fault));
        }
    }

    private static void range(DefinitionTerms definition, Figure figure, List<Fault> faults) {
        BigDecimal value = figure.value();
        if (value == null) {
            return;
        }
        BigDecimal highest = Boolean.TRUE.equals(definition.bounded()) ? HUNDRED : definition.scaleMax();
        boolean fromZero = highest != null || definition.unit() == Unit.COUNT;
        if (fromZero && value.signum() < 0) {
            faults.add(new Fault("/value", "OUT_OF_RANGE", "The lowest possible value is 0."));
        }
        if (highest != null && value.compareTo(highest) > 0) {
            String fault = "The highest possible value is " + highest.toPlainString() + ".";
            faults.add(new Fault("/value", "OUT_OF_RANGE", fault));
        }
    }

    /** Numerator over denominator in the unit: percent by 100, a rate by its multiplier. */
    private static @Nullable BigDecimal ofParts(DefinitionTerms definition, Figure figure) {
        BigDecimal numerator = figure.numerator();
        BigDecimal denominator = figure.denominator();
        if (!definition.needsParts() || numerator == null || denominator == null || denominator.signum() == 0) {
            return null;
        }
        BigDecimal given = definition.multiplier();
        BigDecimal multiplier =
                given != null ? given : definition.kind() == MeasureKind.PERCENTAGE ? HUNDRED : BigDecimal.ONE;
        return numerator.multiply(multiplier).divide(denominator, MathContext.DECIMAL128);
    }
}
