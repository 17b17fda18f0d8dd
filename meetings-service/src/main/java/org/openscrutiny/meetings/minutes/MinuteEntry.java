package org.openscrutiny.meetings.minutes;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A numbered entry of the minutes.
 *
 * @param number as printed; absent in a draft, where it is taken on publication
 * @param printedItemRef reference to the agenda of the minuted meeting, as printed
 * @param postMeetingText what came to be known after the meeting; it changes no resolution
 */
public record MinuteEntry(
        @Nullable @Min(1) @Max(1000000) Integer number,
        @NotBlank @Size(max = 1000) String title,
        @Nullable @Size(max = 60) String printedItemRef,
        @Nullable @Size(max = 64) String itemId,
        @Nullable @Valid @Size(max = 500) List<@NotNull Paragraph> paragraphs,
        @Nullable @Valid @Size(max = 50) List<@NotNull Resolution> resolutions,
        @Nullable @Size(max = 8000) String postMeetingText) {

    List<Paragraph> said() {
        return paragraphs == null ? List.of() : paragraphs;
    }

    List<Resolution> resolved() {
        return resolutions == null ? List.of() : resolutions;
    }

    MinuteEntry numbered(int drawn) {
        return new MinuteEntry(drawn, title, printedItemRef, itemId, paragraphs, resolutions, postMeetingText);
    }
}
