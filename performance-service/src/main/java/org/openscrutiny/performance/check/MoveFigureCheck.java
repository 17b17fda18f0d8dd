package org.openscrutiny.performance.check;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.check.rule.ExplanationReason;

/**
 * A step of a figure check.
 *
 * @param reason for EXPLAIN; {@code text} says more
 * @param published for CORRECT: what is printed now, and {@code source} where
 */
public record MoveFigureCheck(
        @NotNull Command command,
        @Nullable ExplanationReason reason,
        @Nullable @Size(max = 2000) String text,
        @Nullable @Valid PrintedText published,
        @Nullable @Size(max = 300) String source) {
    /** The steps. */
    public enum Command {
        EXPLAIN,
        CORRECT,
        ACCEPT
    }
}
