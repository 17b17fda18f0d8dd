package org.openscrutiny.meetings.minutes;

/** Life of minutes; a draft is not public until PUBLISHED_DRAFT, and marked as a draft until a later meeting approves it. */
public enum MinutesState {
    DRAFT,
    PUBLISHED_DRAFT,
    APPROVED,
    SIGNED
}
