package org.openscrutiny.chassis.operations;

import java.util.regex.Pattern;
import org.openscrutiny.chassis.outbox.AggregateType;
import org.openscrutiny.chassis.problem.Problem;

/** Reads what operators name. */
final class Requests {

    private static final Pattern TYPE = Pattern.compile("[a-z][a-z-]*\\.[a-z][a-z-]*");

    private Requests() {}

    /**
     * The type of {@code performance.rating}.
     *
     * @throws Problem 422 when it is written otherwise
     */
    static AggregateType type(String pointer, String key) {
        if (!TYPE.matcher(key).matches()) {
            throw Problem.ruleBroken(
                    pointer, "AGGREGATE_TYPE", "Name a type of this service, like performance.observation.");
        }
        var words = key.split("\\.", -1);
        return AggregateType.of(words[0], words[1]);
    }
}
