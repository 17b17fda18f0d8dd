package org.openscrutiny.performance.dashboard;

/** Only what a pack holds is public: DRAFT and READY are invisible, and a change leads back to DRAFT. */
public enum DashboardState {
    DRAFT,
    READY,
    PUBLISHED
}
