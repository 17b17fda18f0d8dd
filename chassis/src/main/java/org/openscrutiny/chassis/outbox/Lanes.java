package org.openscrutiny.chassis.outbox;

/**
 * The lanes of the outbox. One key has one lane, and one lane one holder at a time, so the order of a key is
 * kept whatever the number of replicas. The number of relay lanes never changes while rows exist.
 */
final class Lanes {

    static final int RELAY_LANES = 8;
    static final short SEQUENCER = 8;
    static final short SEALER = 9;

    private Lanes() {}

    static short of(String key) {
        return (short) Math.floorMod(key.hashCode(), RELAY_LANES);
    }
}
