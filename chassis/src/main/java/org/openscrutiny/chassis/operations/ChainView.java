package org.openscrutiny.chassis.operations;

import org.jspecify.annotations.Nullable;

/**
 * Whether the change log is the one that was sealed.
 *
 * @param sealed changes in the chain
 * @param firstBroken position of the first that is not as it was sealed; absent where all are
 */
public record ChainView(
        boolean holds, long sealed, @Nullable Long firstBroken) {}
