package org.openscrutiny.csa.priority;

/** Where a priority stands; public from ACTIVE on. */
public enum PriorityStatus {
    PROPOSED,
    ACTIVE,
    ABSORBED,
    RETIRED;

    public boolean isEnded() {
        return this == ABSORBED || this == RETIRED;
    }
}
