package org.openscrutiny.performance.exchange;

/** The tables of a printed dashboard. */
public enum DashboardSection {
    MONTHLY_QUARTERLY,
    ANNUAL,
    ACTIVITY
}
