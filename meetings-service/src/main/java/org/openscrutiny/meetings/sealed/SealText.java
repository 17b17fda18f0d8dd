package org.openscrutiny.meetings.sealed;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a clerk says of the closed part of an item, new or again.
 *
 * @param text the closed report, minute or note; absent where the papers are on paper only
 * @param publicInterest why the public interest in keeping it closed is the greater one (Schedule 12A, Part 2)
 * @param barred ids of persons who may not read it because of an interest of theirs
 */
public record SealText(
        @NotNull @NotBlank @Size(max = 1000) String closedTitle,
        @Nullable @Size(max = 60_000) String text,
        @NotNull @NotBlank @Size(max = 4000) String publicInterest,
        @Nullable @Size(max = 200) List<@NotNull @Size(max = 64) String> barred) {

    /** Nothing of it, so that no log line can hold it. */
    @Override
    public String toString() {
        return "SealText[…]";
    }
}
