package org.openscrutiny.performance.dashboard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.observation.MissingReason;
import org.openscrutiny.performance.rating.UnitWords;

/** Values, levels and reasons for none in the words of a page. */
final class FigureWords {
    private FigureWords() {}

    static String value(org.openscrutiny.performance.observation.Figure figure, UnitWords units) {
        BigDecimal value = figure.value();
        return value == null
                ? missing(Objects.requireNonNullElse(figure.missingReason(), MissingReason.EMPTY), figure.dueOn())
                : units.qualified(figure.qualifier(), value, figure.upper());
    }

    static String missing(MissingReason reason, @Nullable LocalDate dueOn) {
        return switch (reason) {
            case REPORTED_QUARTERLY -> "reported quarterly";
            case DUE_LATER ->
                dueOn == null
                        ? "due later"
                        : "due in " + dueOn.getMonth().getDisplayName(TextStyle.FULL, Locale.UK) + " "
                                + dueOn.getYear();
            case TO_BE_CONFIRMED -> "to be confirmed";
            case NOT_AVAILABLE -> "not available";
            case NOT_APPLICABLE -> "not applicable";
            case NEW_INDICATOR -> "new indicator";
            case SUPPRESSED -> "suppressed";
            case NO_RETURN -> "no return";
            case EMPTY -> "no entry";
        };
    }

    /** A level or floor; what is not set is to be confirmed. */
    static String level(@Nullable BigDecimal level, UnitWords units) {
        return level == null ? "to be confirmed" : units.number(level);
    }
}
