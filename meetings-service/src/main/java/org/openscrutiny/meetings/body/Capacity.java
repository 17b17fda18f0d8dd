package org.openscrutiny.meetings.body;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One body sitting as another under a statute.
 *
 * @param bodyId the statutory capacity
 * @param until exclusive
 * @param minimumSittingsPerYear 1 unless said
 */
public record Capacity(
        @NotBlank String bodyId,
        @Nullable @Size(max = 300) String statute,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable @Min(0) Integer minimumSittingsPerYear) {

    /** Whether the body may sit so on the day. */
    public boolean holdsOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
    }
}
