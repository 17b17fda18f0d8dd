package org.openscrutiny.performance.indicator;

/** Life of a definition version: DRAFT → SUBMITTED → APPROVED → SUPERSEDED. */
public enum DefinitionState {
    DRAFT,
    SUBMITTED,
    APPROVED,
    SUPERSEDED
}
