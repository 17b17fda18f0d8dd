package org.openscrutiny.chassis.operations;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * The wish to make a read model anew.
 *
 * @param readModel name of its table, for instance {@code rating_seen}
 */
public record RebuildReadModel(@NotNull @Size(max = 100) String readModel) {}
