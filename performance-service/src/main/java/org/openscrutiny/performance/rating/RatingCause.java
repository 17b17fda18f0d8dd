package org.openscrutiny.performance.rating;

/** Why a rating was made again. */
public enum RatingCause {
    REVISION,
    TARGET_CORRECTED,
    RULE_CHANGED,
    WITHDRAWN
}
