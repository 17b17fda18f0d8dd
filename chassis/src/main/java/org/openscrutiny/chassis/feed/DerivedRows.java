package org.openscrutiny.chassis.feed;

/**
 * A table that a service makes from its own data, in the background and in parts, so that making all of it anew goes on
 * after a restart where it stopped. Each part tells {@link RebuildProgress} in its own transaction.
 */
public interface DerivedRows {

    /** Name of its table. */
    String name();

    /**
     * Marks all rows as to be made anew, in the caller's transaction.
     *
     * @param rebuild id that the parts name in their progress
     * @return how many they are
     */
    long markAll(String rebuild);
}
