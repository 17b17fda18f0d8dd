package org.openscrutiny.performance.rating;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.indicator.RuleFamily;
import org.openscrutiny.performance.indicator.Unit;
import org.openscrutiny.performance.period.Period;

/**
 * The sentence that goes with a rating, made from its inputs: {@code RED: 71% is 4 points below the floor of 75%
 * (target 80%), April to May 2012, FLOOR_STANDARD v1}.
 */
public final class ReasonText {
    private final RatingInputs inputs;
    private final UnitWords units;

    private ReasonText(RatingInputs inputs, Unit unit) {
        this.inputs = inputs;
        this.units = new UnitWords(unit, inputs.scale());
    }

    public static String of(Rag rag, RatingInputs inputs, Unit unit, Period period) {
        String finding = new ReasonText(inputs, unit).finding(rag);
        return rag.status() + ": " + finding + ", " + period.inWords() + ", " + inputs.ruleLabel();
    }

    private String finding(Rag rag) {
        BigDecimal value = inputs.roundedValue();
        if (rag.status() == RatingStatus.NONE || value == null) {
            String shown = value == null ? "no colour" : said(value) + " has no colour";
            return shown + ", because " + rag.reason().words();
        }
        if (inputs.family() == RuleFamily.EXPECTED_RANGE) {
            return said(value) + range(rag.status());
        }
        BigDecimal floor = inputs.roundedFloor();
        boolean beyondFloor = rag.reason() == RatingReason.BELOW_FLOOR || rag.reason() == RatingReason.ABOVE_FLOOR;
        if (beyondFloor && floor != null) {
            return said(value) + against(value, floor, "floor") + " (" + targetWord() + target() + ")";
        }
        BigDecimal level = inputs.roundedLevel();
        String text = said(value)
                + (level == null ? "" : against(value, level, targetWord().strip()));
        return text + bound(rag, floor);
    }

    private String bound(Rag rag, @Nullable BigDecimal floor) {
        if (inputs.family() == RuleFamily.FLOOR_STANDARD) {
            return rag.status() == RatingStatus.GREEN || floor == null ? "" : " (floor " + units.number(floor) + ")";
        }
        return switch (rag.reason()) {
            case WITHIN_TOLERANCE, BEYOND_TOLERANCE -> ", " + rag.reason().words() + " (" + tolerances() + ")";
            default -> "";
        };
    }

    private String against(BigDecimal value, BigDecimal mark, String name) {
        String of = " the " + name + " of " + units.number(mark);
        int side = value.compareTo(mark);
        if (side == 0) {
            return " is at" + of;
        }
        String distance = units.difference(value.subtract(mark).abs());
        return " is " + distance + (side > 0 ? " above" : " below") + of;
    }

    /** A phased level is called due, so that nobody takes it for the target of the year. */
    private String targetWord() {
        BigDecimal share = inputs.share();
        return share == null || share.compareTo(BigDecimal.ONE) == 0 ? "target " : "target due ";
    }

    private String target() {
        BigDecimal level = inputs.roundedLevel();
        return level == null ? "to be confirmed" : units.number(level);
    }

    private String tolerances() {
        String unit =
                switch (inputs.family()) {
                    case PERCENT_TOLERANCE, PERCENT_DIFFERENCE -> "%";
                    case ABSOLUTE_DIFFERENCE, ON_TARGET, FLOOR_STANDARD, EXPECTED_RANGE -> "";
                };
        BigDecimal amber = inputs.amber();
        BigDecimal red = inputs.red();
        String upTo = red == null ? "" : "amber up to " + red.toPlainString() + unit;
        return amber == null ? upTo : "green up to " + amber.toPlainString() + unit + ", " + upTo;
    }

    private String range(RatingStatus status) {
        BigDecimal lower = inputs.rangeLower();
        BigDecimal upper = inputs.rangeUpper();
        String ends =
                (lower == null ? "any" : units.number(lower)) + " to " + (upper == null ? "any" : units.number(upper));
        String side =
                switch (status) {
                    case BELOW_RANGE -> " is below";
                    case ABOVE_RANGE -> " is above";
                    case WITHIN, GREEN, AMBER, RED, NONE -> " is within";
                };
        return side + " the expected range of " + ends;
    }

    private String said(BigDecimal value) {
        return units.qualified(inputs.qualifier(), value, inputs.upper());
    }
}
