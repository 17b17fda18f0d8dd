package org.openscrutiny.chassis.operations;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * The wish to publish all objects of a type again.
 *
 * @param aggregate for instance {@code performance.rating}
 */
public record Republish(@NotNull @Size(max = 100) String aggregate) {}
