package org.openscrutiny.chassis.http;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.problem.Problem;

/** How many items a page of a list has: 1 to 200, 50 unless asked. */
public final class Limit {

    private static final int USUAL = 50;
    private static final int MOST = 200;
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,2}");

    private Limit() {}

    /**
     * The page size asked for.
     *
     * @throws Problem 400 naming {@code limit}
     */
    public static int of(@Nullable String given) {
        if (given == null) {
            return USUAL;
        }
        if (!NUMBER.matcher(given).matches() || Integer.parseInt(given) > MOST) {
            throw Problem.unreadable("limit", "LIMIT", "Give a whole number from 1 to 200.");
        }
        return Integer.parseInt(given);
    }
}
