package org.openscrutiny.csa.priority;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.csa.FuzzyDate;
import org.openscrutiny.csa.Source;

/**
 * One step in the life of a priority.
 *
 * @param versionNumber version of the agreement that took the step, where one did
 * @param otherPriorityId parent of a split, heir of an absorption
 */
public record LineageEntry(
        @NotNull LineageKind kind,
        @Size(max = 10) @Nullable String versionNumber,
        @Valid @Nullable FuzzyDate on,
        @Size(max = 64) @Nullable String otherPriorityId,
        @Size(max = 2_000) @Nullable String reason,
        @Valid @Nullable Source source) {}
