package org.openscrutiny.meetings.recommendation;

import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.LexicalDates;
import org.openscrutiny.chassis.openness.PublicQuery;
import org.openscrutiny.chassis.problem.Faults;

/**
 * What the tracker keeps.
 *
 * @param addressee id of an organisation
 * @param dueFrom first day on which an awaited answer is due; likewise the last: what is overdue was due by yesterday
 */
record TrackerFilter(
        @Nullable String body,
        @Nullable RecommendationState state,
        @Nullable Basis basis,
        @Nullable String priority,
        @Nullable String addressee,
        @Nullable LocalDate dueFrom,
        @Nullable LocalDate dueUntil) {

    /**
     * Reads the parameters, naming every one that cannot be read.
     *
     * @param overdue true keeps what is awaited past its day, false what is awaited still in time
     * @param today the day on which overdue is judged
     */
    static TrackerFilter read(
            @Nullable String body,
            @Nullable String state,
            @Nullable String basis,
            @Nullable String priority,
            @Nullable String addressee,
            @Nullable String overdue,
            @Nullable String dueBefore,
            LocalDate today) {
        var faults = new Faults();
        var before = dueBefore == null ? null : LexicalDates.date(dueBefore);
        if (dueBefore != null && before == null) {
            faults.unreadable("dueBefore", "DATE", "Give a day like 2018-02-28.");
        }
        if (overdue != null && !overdue.equals("true") && !overdue.equals("false")) {
            faults.unreadable("overdue", "UNKNOWN_VALUE", "Use true or false.");
        }
        var inState = one(RecommendationState.values(), state, "state", faults);
        var onBasis = one(Basis.values(), basis, "basis", faults);
        faults.throwIfAny();
        var until = before == null ? null : before.minusDays(1);
        if ("true".equals(overdue) && (until == null || !until.isBefore(today))) {
            until = today.minusDays(1);
        }
        return new TrackerFilter(
                body, inState, onBasis, priority, addressee, "false".equals(overdue) ? today : null, until);
    }

    private static <E extends Enum<E>> @Nullable E one(E[] values, @Nullable String text, String name, Faults faults) {
        for (var value : values) {
            if (value.name().equals(text)) {
                return value;
            }
        }
        if (text != null) {
            faults.unreadable(name, "UNKNOWN_VALUE", "Use one of " + Arrays.toString(values) + ".");
        }
        return null;
    }

    /** Columns with the values they must have. */
    Map<String, Object> equalities() {
        var equal = new HashMap<String, Object>();
        if (body != null) {
            equal.put("bodyId", body);
        }
        if (state != null) {
            equal.put("state", state);
        }
        if (basis != null) {
            equal.put("basis", basis);
        }
        return equal;
    }

    /** The same over the public bytes. */
    PublicQuery query() {
        var query = PublicQuery.of(RecommendationChanges.TYPE).sortedBy("{reference}");
        equalities().forEach((name, value) -> query.where("{" + name + "}", value.toString()));
        if (priority != null) {
            query.containing("{\"priorityIds\":[" + TextNode.valueOf(priority) + "]}");
        }
        if (addressee != null) {
            query.containing("{\"tracks\":[{\"addressee\":{\"id\":" + TextNode.valueOf(addressee) + "}}]}");
        }
        if (dueFrom != null) {
            query.atLeast("{responseDueOn}", dueFrom.toString());
        }
        if (dueUntil != null) {
            query.atLeast("{responseDueOn}", "0").atMost("{responseDueOn}", dueUntil.toString());
        }
        return query;
    }
}
