package org.openscrutiny.performance.target;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The wish to have one year's targets again in another.
 *
 * @param from a year in any of its notations, {@code to} likewise
 * @param indicatorCodes which indicators; absent is all that are the caller's and active
 */
public record CopyTargets(
        @NotBlank @Size(max = 100) String from,
        @NotBlank @Size(max = 100) String to,
        @Nullable @Size(min = 1, max = 1000) Set<@NotBlank @Size(max = 20) String> indicatorCodes) {}
