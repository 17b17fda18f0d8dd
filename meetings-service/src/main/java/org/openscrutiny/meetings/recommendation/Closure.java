package org.openscrutiny.meetings.recommendation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How the committee closed a recommendation.
 *
 * @param on day of the meeting that resolved so
 */
public record Closure(
        ClosureKind kind,
        LocalDate on,
        ResolutionRef resolution,
        @Nullable String text) {}
