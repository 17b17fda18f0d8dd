package org.openscrutiny.performance.dashboard;

/** Tables of a dashboard; only MONTHLY_QUARTERLY and ANNUAL carry colours, NARRATIVE has no items. */
public enum SectionKind {
    MONTHLY_QUARTERLY,
    ANNUAL,
    ACTIVITY,
    NARRATIVE
}
