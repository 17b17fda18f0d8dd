package org.openscrutiny.chassis.outbox;

/** Told after commit to the workers of the same process, so that they need not wait for their next look. */
record ChangesAppended() {}
