package org.openscrutiny.performance.indicator;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Told inside the transaction that erases what an indicator once was: who noted its owner takes the present one.
 *
 * @param owner null where the indicator names none
 */
public record OwnerErased(String indicatorId, @Nullable String owner, Instant at) {}
