package org.openscrutiny.performance.dashboard;

import java.util.Set;
import org.openscrutiny.chassis.problem.GeneralProblem;
import org.openscrutiny.chassis.problem.Problem;

/** The bodies whose dashboards the caller keeps, {@code *} for all. */
public record OwnBodies(Set<String> ids) {
    private static final String ALL = "*";

    /** Every body's. */
    static final OwnBodies EVERY = new OwnBodies(Set.of(ALL));

    boolean all() {
        return ids.contains(ALL);
    }

    boolean own(String bodyId) {
        return all() || ids.contains(bodyId);
    }

    void require(String bodyId) {
        if (!own(bodyId)) {
            throw new Problem(GeneralProblem.FORBIDDEN, "Your token does not name this body as yours.");
        }
    }
}
