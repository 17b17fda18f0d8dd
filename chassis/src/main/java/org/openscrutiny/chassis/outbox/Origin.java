package org.openscrutiny.chassis.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who changed something, when, and in which trace.
 *
 * @param actor the token's subject, an opaque id, or the service's own name for its timed work
 * @param traceparent W3C trace context of the command, null outside a trace
 */
public record Origin(String actor, Instant at, @Nullable String traceparent) {}
