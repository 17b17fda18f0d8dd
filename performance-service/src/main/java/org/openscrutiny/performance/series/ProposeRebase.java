package org.openscrutiny.performance.series;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * The wish to have the limits made anew from a period on.
 *
 * @param period key or printed form of the first period of the new group
 * @param reason what was changed, {@code evidence} where it can be read
 */
public record ProposeRebase(
        @NotBlank @Size(max = 20) String areaCode,
        @NotBlank @Size(max = 60) String period,
        @NotBlank @Size(max = 2000) String reason,
        @NotBlank @Size(max = 2000) String evidence) {}
