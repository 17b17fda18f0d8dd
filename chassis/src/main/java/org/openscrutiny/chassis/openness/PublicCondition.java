package org.openscrutiny.chassis.openness;

import java.util.List;

/**
 * A condition on public bytes that is more than one comparison.
 *
 * @param sql from code, never from a caller; {@code :payload} stands for the stored text, a question mark for each value
 * @param values in the order of the question marks
 * @param why what is asked for: a cursor is bound to it and stays good when the values move on
 */
public record PublicCondition(String sql, List<String> values, String why) {

    public PublicCondition {
        values = List.copyOf(values);
    }

    /** The condition for a column. */
    public String on(String payload) {
        return '(' + sql.replace(":payload", payload) + ')';
    }
}
