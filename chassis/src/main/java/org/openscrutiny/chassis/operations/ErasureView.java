package org.openscrutiny.chassis.operations;

import java.time.Instant;

/**
 * An erasure that was carried out.
 *
 * @param objectType for instance {@code performance.observation}
 * @param payloads how many were blanked
 */
public record ErasureView(
        String id, String objectType, String objectId, String ground, int payloads, Instant erasedAt) {}
