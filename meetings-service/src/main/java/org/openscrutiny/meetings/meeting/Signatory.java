package org.openscrutiny.meetings.meeting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Who signed the agenda, as printed; not part of any public view. */
public record Signatory(
        @NotBlank @Size(max = 100) String name,
        @Nullable @Size(max = 200) String post,
        @Nullable @Size(max = 40) String phone) {}
