package org.openscrutiny.csa.response;

/** How far what was promised is carried out. */
public enum Implementation {
    NOT_STARTED,
    UNDER_WAY,
    DONE
}
