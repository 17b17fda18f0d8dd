package org.openscrutiny.performance.indicator;

/** Life of an indicator: DRAFT → ACTIVE ⇄ SUSPENDED → RETIRED, which is final. */
public enum IndicatorState {
    DRAFT,
    ACTIVE,
    SUSPENDED,
    RETIRED
}
