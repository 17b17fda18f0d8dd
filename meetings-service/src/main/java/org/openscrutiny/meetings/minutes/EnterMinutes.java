package org.openscrutiny.meetings.minutes;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a clerk enters as the minutes of a meeting. */
public record EnterMinutes(
        @NotBlank @Size(max = 64) String meetingId,
        @Nullable @Valid @Size(max = 300) List<@NotNull Attendance> attendances,
        @Nullable @Valid @Size(max = 100) List<@NotNull Declaration> declarations,
        @Nullable @Valid @Size(max = 200) List<@NotNull Motion> motions,
        @Nullable @Valid @Size(max = 300) List<@NotNull MinuteEntry> entries) {

    MinutesContent content() {
        return new MinutesContent(attendances, declarations, motions, entries);
    }
}
