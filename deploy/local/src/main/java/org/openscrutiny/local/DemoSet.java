package org.openscrutiny.local;

import java.time.LocalDate;

/** A set of demo data that is loaded through the public API; found by {@link java.util.ServiceLoader}. */
public interface DemoSet {
    /** One word, used in messages and file names. */
    String name();

    /**
     * Loads all of it. Must make the same requests in the same order whenever it is called with the same day: a load that
     * was interrupted is done again from the start, and its POSTs are answered from what they did the first time.
     *
     * @param day when the set was first loaded here; what is relative to the clock is relative to it
     */
    void load(Api api, Actors actors, Progress progress, LocalDate day);
}
