package org.openscrutiny.chassis.openness;

/**
 * A published object as everybody sees it.
 *
 * @param payload the exact bytes: of the answer, the event and the feed
 */
public record PublicBytes(String id, long version, String payload, boolean deleted) {}
