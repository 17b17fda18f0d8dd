package org.openscrutiny.performance.commentary;

import org.openscrutiny.performance.indicator.Basis;
import org.openscrutiny.performance.indicator.CommentaryRule;
import org.openscrutiny.performance.period.Measure;
import org.openscrutiny.performance.rating.RatingStatus;

/** Whether a rating makes commentary due: a pure rule, which says what else it needs to know where it cannot tell. */
public enum CommentaryNeed {
    NOT_DUE,
    DUE,
    /** Due if the rating of the period before was AMBER, too. */
    DUE_AFTER_AMBER,
    /** Due if the control chart shows concern. */
    DUE_ON_CONCERN;

    /**
     * By the rule of an indicator's definition.
     *
     * @param rule YTD_RED: red of the year so far (2012:899); a figure that is month and year to date at once counts as
     *     the latter. ANY_RED: red of any measure. RED_OR_CONCERN: as before, or a control chart that shows concern.
     *     TWO_AMBERS: as ANY_RED, or amber twice in a row
     */
    public static CommentaryNeed of(CommentaryRule rule, Basis basis, Measure measure, RatingStatus status) {
        boolean red = status == RatingStatus.RED;
        return switch (rule) {
            case YTD_RED -> red && soFar(basis, measure) ? DUE : NOT_DUE;
            case ANY_RED -> red ? DUE : NOT_DUE;
            case RED_OR_CONCERN -> red ? DUE : measure == Measure.PERIOD ? DUE_ON_CONCERN : NOT_DUE;
            case TWO_AMBERS -> red ? DUE : status == RatingStatus.AMBER ? DUE_AFTER_AMBER : NOT_DUE;
        };
    }

    private static boolean soFar(Basis basis, Measure measure) {
        return switch (measure) {
            case YEAR_TO_DATE -> true;
            case FORECAST -> false;
            case PERIOD ->
                switch (basis) {
                    case ROLLING, CUMULATIVE_MULTI_YEAR, AS_AT, EVENT -> true;
                    case PERIOD, CUMULATIVE_IN_YEAR, FORECAST_YEAR_END -> false;
                };
        };
    }
}
