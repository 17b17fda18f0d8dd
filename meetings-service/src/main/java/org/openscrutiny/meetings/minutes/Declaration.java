package org.openscrutiny.meetings.minutes;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An interest that a member states.
 *
 * @param itemIds the items it is about; empty where the minutes do not say
 * @param left whether the member left the room for them
 */
public record Declaration(
        @NotBlank @Size(max = 200) String printedName,
        @Nullable @Size(max = 100) List<@NotBlank @Size(max = 64) String> itemIds,
        @NotNull DeclarationTime when,
        @NotNull InterestKind kind,
        @Nullable @Size(max = 2000) String nature,
        @Nullable Boolean left) {

    Declaration said() {
        return new Declaration(
                printedName, itemIds == null ? List.of() : List.copyOf(itemIds), when, kind, nature, left);
    }

    boolean leavesFor(@Nullable String itemId) {
        return Boolean.TRUE.equals(left) && itemId != null && itemIds != null && itemIds.contains(itemId);
    }
}
