package org.openscrutiny.chassis.outbox;

/** The lanes of the outbox, by who works on them. A lane has one holder at a time, whatever the number of replicas. */
final class Lanes {

    static final short RELAY = 0;
    static final short SEQUENCER = 8;
    static final short SEALER = 9;

    private Lanes() {}
}
