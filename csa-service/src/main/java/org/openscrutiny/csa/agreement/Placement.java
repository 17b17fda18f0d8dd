package org.openscrutiny.csa.agreement;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The place of a priority in one of the lists of a version. The order differs from list to list and means nothing
 * by itself (C11).
 *
 * @param priorityId may be left out of a command where {@code nameUsed} tells one priority from the others (C7)
 * @param ordinal place in the list, from 1
 */
public record Placement(
        @NotNull PlacementList list,
        @Size(max = 64) @Nullable String priorityId,
        @NotNull @Min(1) @Max(200) Integer ordinal,
        @Size(max = 200) @Nullable String nameUsed) {

    Placement of(String priority) {
        return new Placement(list, priority, ordinal, nameUsed);
    }
}
