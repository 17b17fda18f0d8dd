package org.openscrutiny.performance.observation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.problem.Fault;
import org.openscrutiny.performance.indicator.DefinitionTerms;
import org.openscrutiny.performance.indicator.PeriodFit;
import org.openscrutiny.performance.indicator.Unit;
import org.openscrutiny.performance.period.Period;

/** What is wrong with a figure, whoever enters it and however; pure. */
public final class FigureRules {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)");

    private FigureRules() {}

    /**
     * All faults, their pointers relative to the figure; empty if none.
     *
     * @param period null where it could not be read, which is a fault of its own
     * @param today the day it is entered, for FUTURE_PERIOD
     */
    public static List<Fault> faults(
            DefinitionTerms definition, @Nullable Period period, Figure figure, LocalDate today) {
        List<Fault> faults = new ArrayList<>();
        if (period != null) {
            period(definition, period, figure, today, faults);
        }
        missing(figure, faults);
        flags(figure, faults);
        parts(definition, figure, faults);
        range(definition, figure, faults);
        unit(definition, figure.printed()).ifPresent(faults::add);
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
            String fault = period.label() + " reads as " + period.key() + ", a " + period.type() + " from "
                    + period.start() + " to " + period.end() + "; this series has "
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
        BigDecimal value = figure.value();
        if (value != null && (figure.missingReason() != null || flagged)) {
            String why = figure.missingReason() == null
                    ? "the flag " + figure.primaryFlag()
                    : "the reason " + figure.missingReason();
            String fault = "There is the value " + value.toPlainString() + " and " + why
                    + " why there is none: leave one of the two out.";
            faults.add(new Fault("/value", "VALUE_AND_REASON", fault));
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
        BigDecimal value = figure.value();
        if (definition.needsParts() && value != null && !parts && figure.valueOnlyReason() == null) {
            faults.add(new Fault(
                    "/numerator",
                    "PARTS_REQUIRED",
                    "A " + definition.kind() + " like " + value.toPlainString()
                            + " comes with numerator and denominator, or with valueOnlyReason."));
        }
        BigDecimal made = ofParts(definition, figure);
        if (definition.needsParts() && parts && made == null && value != null) {
            faults.add(new Fault(
                    "/denominator",
                    "PARTS_DISAGREE",
                    plain(figure.numerator()) + " of " + plain(figure.denominator()) + " give no value, not "
                            + value.toPlainString() + ": correct the denominator, or leave value and parts out."));
        }
        if (made == null || value == null) {
            return;
        }
        BigDecimal expected = made.setScale(definition.scale(), RoundingMode.HALF_UP);
        if (value.setScale(definition.scale(), RoundingMode.HALF_UP).compareTo(expected) != 0) {
            String fault = "The parts " + plain(figure.numerator()) + " and " + plain(figure.denominator()) + " give "
                    + expected.toPlainString() + ", not " + value.toPlainString() + ": correct one of the three.";
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
        boolean below = fromZero && value.signum() < 0;
        boolean above = highest != null && value.compareTo(highest) > 0;
        if (below || above) {
            String range = highest == null ? "0 or more" : "0 to " + highest.toPlainString();
            String fault = value.toPlainString() + " is not possible here: the range is " + range + ".";
            faults.add(new Fault("/value", "OUT_OF_RANGE", fault));
        }
    }

    /**
     * What the sign of a printed figure says against the unit of the series: 4.1% is no mean score (UNIT_MISMATCH).
     * Signs in brackets belong to a note.
     */
    public static Optional<Fault> unit(DefinitionTerms definition, @Nullable String printed) {
        String figure = printed == null ? "" : BRACKETS.matcher(printed).replaceAll("");
        Unit signed = figure.contains("%") ? Unit.PERCENT : figure.contains("£") ? Unit.GBP : null;
        if (signed == null || signed == definition.unit()) {
            return Optional.empty();
        }
        BigDecimal most = definition.scaleMax();
        String scale = most == null ? "" : " up to " + most.toPlainString();
        String fault = "\"" + printed + "\" is a figure in " + signed + ", this series is in " + definition.unit()
                + scale + ": write it in its unit.";
        return Optional.of(new Fault("/printed", "UNIT_MISMATCH", fault));
    }

    private static String plain(@Nullable BigDecimal part) {
        return part == null ? "" : part.toPlainString();
    }

    /** Numerator over denominator in the unit: percent by 100, a rate by its multiplier. */
    private static @Nullable BigDecimal ofParts(DefinitionTerms definition, Figure figure) {
        BigDecimal numerator = figure.numerator();
        BigDecimal denominator = figure.denominator();
        if (!definition.needsParts() || numerator == null || denominator == null || denominator.signum() == 0) {
            return null;
        }
        return numerator.multiply(definition.factor()).divide(denominator, MathContext.DECIMAL128);
    }
}
