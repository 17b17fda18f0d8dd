package org.openscrutiny.performance.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.identity.CurrentCaller;
import org.openscrutiny.chassis.identity.Role;
import org.openscrutiny.chassis.problem.GeneralProblem;
import org.openscrutiny.chassis.problem.Problem;

/**
 * Whose indicators are whose: an officer's are those whose codes the token's claim {@code indicators} lists, {@code *}
 * for all; without the claim none. Approver and clerk see all.
 */
@ApplicationScoped
public class OwnIndicators {
    private static final String CLAIM = "indicators";
    private static final String ALL = "*";

    private final CurrentCaller caller;

    OwnIndicators(CurrentCaller caller) {
        this.caller = caller;
    }

    /** Whether the caller sees what is not public of anything at all. */
    public boolean privileged() {
        return caller.hasAny(Role.APPROVER, Role.CLERK) || !own().isEmpty();
    }

    /** Whether the caller sees what is not public of this indicator. */
    public boolean sees(String code) {
        return caller.hasAny(Role.APPROVER, Role.CLERK) || owns(code);
    }

    /** The codes whose drafts the caller sees; null means all. */
    public @Nullable Set<String> seen() {
        return caller.hasAny(Role.APPROVER, Role.CLERK) || own().contains(ALL) ? null : own();
    }

    /**
     * Lets the officer of this indicator pass.
     *
     * @throws Problem 403 for one of another owner, 404 while it is a draft
     */
    public void requireOwn(Indicator indicator) {
        if (!owns(indicator.code())) {
            throw indicator.published() || sees(indicator.code()) ? notOwn() : Problem.notFound();
        }
    }

    /**
     * Lets the officer of this code pass.
     *
     * @throws Problem 403
     */
    public void requireOwn(String code) {
        if (!owns(code)) {
            throw notOwn();
        }
    }

    /**
     * Lets pass who sees all of what a command names.
     *
     * @param open whether everybody may read it
     * @throws Problem 403 where everybody may, else 404
     */
    public void requireSeen(boolean seen, boolean open) {
        if (!seen) {
            throw open ? notOwn() : Problem.notFound();
        }
    }

    /**
     * Lets an approver pass, the owner too; what the caller does not see is not there.
     *
     * @throws Problem 403 or 404
     */
    public void requireOwnOr(String role, Indicator indicator) {
        if (!caller.hasAny(role)) {
            requireOwn(indicator);
        }
    }

    /**
     * Lets holders of one of the roles pass.
     *
     * @throws Problem 403
     */
    public void requireRole(String... roles) {
        if (!caller.hasAny(roles)) {
            throw new Problem(GeneralProblem.FORBIDDEN, "This needs the role " + String.join(" or ", roles) + ".");
        }
    }

    public String actor() {
        return caller.actor();
    }

    /** The codes that are the calling officer's, {@code *} for all. */
    public Set<String> codes() {
        return own();
    }

    /** Whether this indicator is the calling officer's. */
    public boolean owns(String code) {
        return own().contains(ALL) || own().contains(code);
    }

    private Set<String> own() {
        return caller.hasAny(Role.OFFICER) ? caller.own(CLAIM) : Set.of();
    }

    private static Problem notOwn() {
        return new Problem(
                GeneralProblem.FORBIDDEN, "Your token's claim \"indicators\" does not list this indicator's code.");
    }
}
