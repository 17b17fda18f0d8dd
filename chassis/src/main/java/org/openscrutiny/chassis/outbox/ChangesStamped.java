package org.openscrutiny.chassis.outbox;

/** Told within the process when its sequencer has stamped public changes: they can be read now. */
public record ChangesStamped() {}
