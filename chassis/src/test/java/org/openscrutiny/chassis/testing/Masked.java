package org.openscrutiny.chassis.testing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Collectors;

/**
 * An answer without what may differ between two refusals that say the same: the header Date, and of a problem its
 * {@code traceId} and {@code instance} (case 78). Everything else is kept raw, its order too.
 */
public final class Masked {

    private Masked() {}

    public static String of(Answer answer) {
        return text(answer, body(answer));
    }

    /** The whole answer but for the header Date. */
    static String raw(Answer answer) {
        return text(answer, answer.body());
    }

    private static String text(Answer answer, String body) {
        var headers = answer.headers().stream()
                .filter(h -> !h.name().equals("date"))
                .map(Answer.Header::toString)
                .collect(Collectors.joining("\n"));
        return answer.status() + "\n" + headers + "\n\n" + body;
    }

    private static String body(Answer answer) {
        if (answer.body().isEmpty() || !answer.header("content-type").startsWith("application/problem+json")) {
            return answer.body();
        }
        var problem = (ObjectNode) answer.json();
        problem.put("traceId", "masked");
        problem.put("instance", "masked");
        return problem.toString();
    }
}
