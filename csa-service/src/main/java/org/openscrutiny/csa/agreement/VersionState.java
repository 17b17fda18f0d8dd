package org.openscrutiny.csa.agreement;

/** Stored states of a version; superseded and in force follow from the dates (C4). */
public enum VersionState {
    DRAFT,
    CONSULTED,
    AGREED,
    PUBLISHED;

    /** Rule C5. */
    boolean isFrozen() {
        return this == AGREED || this == PUBLISHED;
    }
}
