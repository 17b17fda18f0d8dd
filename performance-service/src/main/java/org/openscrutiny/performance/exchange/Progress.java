package org.openscrutiny.performance.exchange;

/** Is told how far a step has come. */
interface Progress {
    /** For steps that end before anybody could look. */
    Progress UNSEEN = (done, total) -> {};

    void reached(int done, int total);
}
