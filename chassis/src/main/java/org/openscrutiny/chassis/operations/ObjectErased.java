package org.openscrutiny.chassis.operations;

import java.time.Instant;
import org.openscrutiny.chassis.outbox.AggregateType;

/**
 * Told inside the transaction that erases what an object once was, before its older payloads are blanked: a service that
 * keeps that in rows of its own lets it go there, and appends what its objects are from now on.
 *
 * @param at when the erasure is carried out
 */
public record ObjectErased(AggregateType type, String id, Instant at) {

    /** Whether it is an object of a kind, sent or not. */
    public boolean isOf(AggregateType kind) {
        return type.topic().equals(kind.topic());
    }
}
