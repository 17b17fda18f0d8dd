package org.openscrutiny.meetings.meeting;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** Page range of the pack, as the public agenda prints it; both ends included. */
public record Pages(
        @NotNull @Min(1) Integer from, @Nullable @Min(1) Integer to) {

    boolean isOrdered() {
        return to == null || to >= from;
    }
}
