package org.openscrutiny.csa.priority;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A topic that a priority covers, and where else it is also found. */
public record ScopeTopic(
        @NotBlank @Size(max = 500) String text,
        @Size(max = 500) @Nullable String alsoUnder) {}
