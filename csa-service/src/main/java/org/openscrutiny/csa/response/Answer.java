package org.openscrutiny.csa.response;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.csa.CsaProblem;
import org.openscrutiny.csa.Given;

/**
 * An answer's words.
 *
 * @param reason needed unless ACCEPTED (C37)
 * @param actionIds actions that follow
 * @param nothingFurther stated: no action follows
 */
public record Answer(
        @NotNull Verdict verdict,
        @NotBlank @Size(max = 60_000) String text,
        @Size(max = 60_000) @Nullable String reason,
        @Size(max = 50) List<@NotBlank @Size(max = 64) String> actionIds,
        @Nullable Boolean nothingFurther) {

    /** What an addressee says to a recommendation; the same words in both services (D17). */
    public enum Verdict {
        ACCEPTED,
        PART_ACCEPTED,
        REJECTED
    }

    public Answer {
        actionIds = Given.orNone(actionIds);
    }

    /**
     * Rule C37.
     *
     * @throws Problem 422 {@code reason-required}, or a fault where nothing is said of what follows
     */
    void check() {
        if (verdict != Verdict.ACCEPTED && (reason == null || reason.isBlank())) {
            throw new Problem(CsaProblem.REASON_REQUIRED, "Say why it is not accepted as it stands.");
        }
        if (verdict != Verdict.REJECTED && actionIds.isEmpty() && !Boolean.TRUE.equals(nothingFurther)) {
            throw Problem.ruleBroken(
                    "/nothingFurther", "ACTION_OR_NOTHING", "Name an action that follows, or say that none does.");
        }
    }
}
