package org.openscrutiny.meetings.meeting;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Where a meeting is. */
public record Venue(
        @Nullable @Size(max = 200) String room,
        @Nullable @Size(max = 200) String building,
        @Nullable @Size(max = 200) String town) {}
