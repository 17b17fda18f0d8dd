package org.openscrutiny.chassis.feed;

/** Told after commit: the rebuild may run now. */
record RebuildBegun(String id, ReadModel model) {}
