package org.openscrutiny.meetings.recommendation;

/** Life of a recommendation; a draft is not public. Overdue is no state: it moves with the clock. */
public enum RecommendationState {
    DRAFT,
    MADE,
    SENT,
    RESPONDED,
    IN_PROGRESS,
    IMPLEMENTED,
    CLOSED,
    WITHDRAWN
}
