package org.openscrutiny.meetings.meeting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The lettered part of the agenda that an item stands in. */
public record AgendaSection(
        @NotBlank @Size(max = 4) String letter,
        @Nullable @Size(max = 300) String title) {}
