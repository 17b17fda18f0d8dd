package org.openscrutiny.performance.target;

/** What is set for an indicator, an area and a year: a target or an expected range. */
interface YearLevel {
    String id();

    String indicatorId();

    /** Whether it holds or held; a draft does not. */
    boolean inForce();
}
