package org.openscrutiny.csa.agreement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.csa.Given;

/**
 * The wish that an agreement is as described.
 *
 * @param endedOn last day of a term that is over
 * @param predecessorId agreement of the term before
 */
public record DescribeAgreement(
        @NotBlank @Size(max = 300) String title,
        @NotBlank @Size(max = 200) String area,
        @Size(max = 50) List<@NotBlank @Size(max = 200) String> excludedAreas,
        @NotNull TermPolicy termPolicy,
        @Nullable LocalDate endedOn,
        @Size(max = 64) @Nullable String predecessorId) {

    public DescribeAgreement {
        excludedAreas = Given.orNone(excludedAreas);
    }
}
