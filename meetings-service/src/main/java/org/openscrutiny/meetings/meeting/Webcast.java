package org.openscrutiny.meetings.meeting;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Whether a meeting may be filmed, and where to see it. */
public record Webcast(
        @NotNull Boolean planned, @Nullable @Size(max = 500) String url) {}
