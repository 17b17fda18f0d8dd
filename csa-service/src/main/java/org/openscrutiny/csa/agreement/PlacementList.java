package org.openscrutiny.csa.agreement;

/** The lists a version prints its priorities in; the first that it has gives the order of {@code priorityIds}. */
public enum PlacementList {
    ACTION_PLAN,
    AGREEMENT,
    LEADS,
    COVER_REPORT,
    OTHER
}
