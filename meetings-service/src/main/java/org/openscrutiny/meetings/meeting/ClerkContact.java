package org.openscrutiny.meetings.meeting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Whom to ask, as the front sheet prints it; not part of any public view. */
public record ClerkContact(
        @NotBlank @Size(max = 100) String name,
        @Nullable @Size(max = 40) String phone) {}
