package org.openscrutiny.meetings.recommendation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was done on a recommendation.
 *
 * @param percent 100 when the track is complete
 * @param by who reports, an office
 */
public record ProgressReport(
        @NotNull LocalDate on,
        @Nullable @Min(0) @Max(100) Integer percent,
        @NotBlank @Size(max = 4000) String text,
        @Nullable @Size(max = 200) String by) {}
