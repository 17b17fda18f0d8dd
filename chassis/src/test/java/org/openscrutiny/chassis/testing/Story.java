package org.openscrutiny.chassis.testing;

import java.util.random.RandomGenerator;

/**
 * What the people of one council do in public and behind closed doors, told from a seed. Each world tells a story of
 * its own object. Public steps must not look at anything sealed, nor change two aggregates by one command: which of
 * two records is sent first is left to the relay.
 */
public interface Story {

    /** The public facts both worlds begin with. */
    void begin(Stage stage);

    /**
     * One thing done in public, the same in both worlds.
     *
     * @param shared the same numbers in both worlds
     */
    void inPublic(Stage stage, RandomGenerator shared);

    /**
     * One thing done behind closed doors, with canaries in every sealed field.
     *
     * @param own other numbers in each world
     */
    void inPrivate(Stage stage, RandomGenerator own);
}
