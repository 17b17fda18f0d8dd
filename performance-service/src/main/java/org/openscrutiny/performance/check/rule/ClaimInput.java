package org.openscrutiny.performance.check.rule;

import org.jspecify.annotations.Nullable;

/**
 * A figure that the claim is made from.
 *
 * @param times a factor printed beside it, as in 1,177 × 3
 * @param area the area it is of, if the paper says so
 */
public record ClaimInput(
        InputRole role,
        ClaimText text,
        @Nullable ClaimText times,
        @Nullable String area) {
    public static ClaimInput of(InputRole role, String printed) {
        return new ClaimInput(role, ClaimText.of(printed), null, null);
    }
}
