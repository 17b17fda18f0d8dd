package org.openscrutiny.chassis.feed;

import org.jspecify.annotations.Nullable;

/**
 * A row of a read model with where it came from.
 *
 * @param id key of the record, the id of the object at its owner
 * @param traceId trace of the command that caused it, 32 hexadecimal digits; null where the record named none
 */
public record TracedRow<T>(String id, T row, @Nullable String traceId) {}
