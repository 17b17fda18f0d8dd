package org.openscrutiny.meetings.body;

/** What moves a body from state to state (domain/meetings.md 2.5). */
public enum BodyCommand {
    ESTABLISH,
    RECORD_AS_PRINTED;

    /** Whether this command may lead from one state to the other; every other pair is an illegal transition. */
    public boolean leads(BodyState from, BodyState to) {
        return switch (this) {
            case ESTABLISH -> from == BodyState.DRAFT && to == BodyState.ACTIVE;
            case RECORD_AS_PRINTED -> from != to && from != BodyState.DISBANDED && to != BodyState.DRAFT;
        };
    }
}
