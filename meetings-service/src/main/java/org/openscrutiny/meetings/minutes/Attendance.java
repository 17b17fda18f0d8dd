package org.openscrutiny.meetings.minutes;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody at a meeting, or who sent apologies, as printed.
 *
 * @param printedRole office or post as printed beside the name
 * @param office set for who presides by office
 * @param inPlaceOf printed name of the member whose seat a substitute holds
 * @param mode in person unless said; who attends remotely has no vote
 * @param status present unless said
 * @param itemIds the items somebody came for; empty for the whole meeting
 */
public record Attendance(
        @NotBlank @Size(max = 200) String printedName,
        @Nullable @Size(max = 300) String printedRole,
        @Nullable ChairOffice office,
        @NotNull AttendanceCapacity capacity,
        @Nullable @Size(max = 200) String inPlaceOf,
        @Nullable AttendanceMode mode,
        @Nullable AttendanceStatus status,
        @Nullable @Size(max = 100) List<@NotBlank @Size(max = 64) String> itemIds) {

    /** The same with what was left unsaid. */
    Attendance said() {
        return new Attendance(
                printedName,
                printedRole,
                office,
                capacity,
                inPlaceOf,
                mode == null ? AttendanceMode.IN_PERSON : mode,
                status == null ? AttendanceStatus.PRESENT : status,
                itemIds == null ? List.of() : List.copyOf(itemIds));
    }

    boolean isPresent() {
        return status != AttendanceStatus.APOLOGIES;
    }

    /** Whether somebody was there for an item; null stands for the whole meeting. */
    boolean isPresentFor(@Nullable String itemId) {
        return isPresent() && (itemIds == null || itemIds.isEmpty() || (itemId != null && itemIds.contains(itemId)));
    }

    /** Whether it holds a seat's vote: members and substitutes in the room. */
    boolean votesOn(@Nullable String itemId) {
        return isPresentFor(itemId)
                && mode != AttendanceMode.VIRTUAL
                && (capacity == AttendanceCapacity.MEMBER || capacity == AttendanceCapacity.SUBSTITUTE);
    }
}
