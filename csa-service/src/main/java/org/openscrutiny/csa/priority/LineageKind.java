package org.openscrutiny.csa.priority;

/** What a version did to a priority; the id is kept through all but the splitting and the ending. */
public enum LineageKind {
    INTRODUCED,
    EXPANDED,
    NARROWED,
    RENAMED,
    SPLIT_FROM,
    ABSORBED_INTO,
    RETIRED,
    RESTORED,
    UNCHANGED;

    boolean namesAnother() {
        return this == SPLIT_FROM || this == ABSORBED_INTO;
    }

    boolean ends() {
        return this == ABSORBED_INTO || this == RETIRED;
    }
}
