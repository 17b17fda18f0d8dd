package org.openscrutiny.meetings.body;

import jakarta.enterprise.context.ApplicationScoped;
import org.openscrutiny.chassis.identity.CurrentCaller;
import org.openscrutiny.chassis.identity.Role;
import org.openscrutiny.chassis.problem.GeneralProblem;
import org.openscrutiny.chassis.problem.Problem;

/**
 * Whose bodies the caller keeps. The claim {@code bodies} holds their ids, or {@code *} for all; the monitoring
 * officer reads drafts of all, and so does an officer, who records the past as printed (D2).
 */
@ApplicationScoped
public class OwnBodies {

    private static final String CLAIM = "bodies";
    private static final String ALL = "*";

    private final CurrentCaller caller;

    OwnBodies(CurrentCaller caller) {
        this.caller = caller;
    }

    public boolean keepsAll() {
        return caller.hasAny(Role.CLERK) && caller.own(CLAIM).contains(ALL);
    }

    public boolean keeps(String bodyId) {
        return keepsAll() || (caller.hasAny(Role.CLERK) && caller.own(CLAIM).contains(bodyId));
    }

    public boolean readsAll() {
        return keepsAll() || recordsThePast() || caller.hasAny(Role.MONITORING_OFFICER);
    }

    /** Whether the tables are worth asking at all: everybody else reads through the public role only. */
    public boolean readsSome() {
        return readsAll() || caller.hasAny(Role.CLERK);
    }

    public boolean reads(String bodyId) {
        return readsAll() || keeps(bodyId);
    }

    /** Whether the caller may record the past of any body as printed. */
    public boolean recordsThePast() {
        return caller.hasAny(Role.OFFICER);
    }

    /**
     * Lets a clerk of the body pass.
     *
     * @param known whether the object is public, so that its existence is no secret
     * @throws Problem 403 for what others know of, 404 for what they may not know of
     */
    public void requireOwn(String bodyId, boolean known) {
        if (!keeps(bodyId)) {
            throw known || reads(bodyId) ? refused() : Problem.notFound();
        }
    }

    /** The same for recording the past as printed, which an officer may do for every body. */
    public void requireOwnOrOfficer(String bodyId, boolean known) {
        if (!recordsThePast()) {
            requireOwn(bodyId, known);
        }
    }

    public static Problem refused() {
        return new Problem(GeneralProblem.FORBIDDEN, "This belongs to a body that your token does not name.");
    }
}
