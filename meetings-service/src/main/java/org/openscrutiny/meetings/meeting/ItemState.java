package org.openscrutiny.meetings.meeting;

/** Life of an agenda item; a draft is not public. */
public enum ItemState {
    DRAFT,
    PUBLISHED,
    CONSIDERED,
    DEFERRED,
    WITHDRAWN
}
