package org.openscrutiny.meetings.body;

/** Life of a body; a draft is not public, a disbanded one stays so. */
public enum BodyState {
    DRAFT,
    ACTIVE,
    DISBANDED
}
