package org.openscrutiny.performance.commentary;

/** Life of a version: DRAFT → SUBMITTED → APPROVED → PUBLISHED, or RETURNED and submitted again. */
public enum CommentaryState {
    DRAFT,
    SUBMITTED,
    RETURNED,
    APPROVED,
    PUBLISHED
}
