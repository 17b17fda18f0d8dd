package org.openscrutiny.chassis.feed;

import java.time.Instant;

/**
 * An event whose effect is to be carried out now.
 *
 * @param id the object it tells of
 * @param version the object's public version, higher than any whose effect was carried out before
 * @param state the fields that this service reads
 * @param occurredAt when its source recorded it
 */
public record Taken<T>(String id, long version, boolean deleted, T state, Instant occurredAt) {}
