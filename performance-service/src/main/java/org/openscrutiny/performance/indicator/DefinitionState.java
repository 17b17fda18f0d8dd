package org.openscrutiny.performance.indicator;

/** Life of a definition version: DRAFT → SUBMITTED → APPROVED → SUPERSEDED, from SUBMITTED back to DRAFT if returned. */
public enum DefinitionState {
    DRAFT,
    SUBMITTED,
    APPROVED,
    SUPERSEDED
}
