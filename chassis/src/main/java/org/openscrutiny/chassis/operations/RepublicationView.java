package org.openscrutiny.chassis.operations;

/**
 * What was queued again.
 *
 * @param objects how many; each goes out with the version that it has
 */
public record RepublicationView(String id, String aggregate, long objects) {}
