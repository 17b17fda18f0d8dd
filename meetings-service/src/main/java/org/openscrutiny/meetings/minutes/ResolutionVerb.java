package org.openscrutiny.meetings.minutes;

/** What a part of a resolution does. */
public enum ResolutionVerb {
    APPROVE_MINUTES,
    NOTE,
    ENDORSE,
    AGREE,
    RECOMMEND,
    REQUEST,
    COMMENT,
    REVIEW,
    ELECT,
    THANK,
    ESTABLISH,
    DISBAND,
    EXCLUDE_PUBLIC,
    DEFER,
    REFER,
    OTHER
}
