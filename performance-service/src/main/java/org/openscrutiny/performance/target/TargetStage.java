package org.openscrutiny.performance.target;

/** Life of a target: DRAFT → SUBMITTED → APPROVED → SUPERSEDED. */
public enum TargetStage {
    DRAFT,
    SUBMITTED,
    APPROVED,
    SUPERSEDED
}
