package org.openscrutiny.performance.exchange;

import java.util.Set;

/** Loads the rows of one layout, in the caller's transaction: a trial rolls it back, nothing else tells them apart. */
interface Loader {
    Loaded load(Sheet sheet, ImportTerms terms, Set<FindingCode> accepted, String actor);
}
