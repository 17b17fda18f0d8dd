package org.openscrutiny.performance.exchange;

/** Loads rows of one layout, in the caller's transaction: a trial rolls it back, nothing else tells them apart. */
interface Loader {
    Loaded load(Sheet sheet, LoadOrder order);
}
