package org.openscrutiny.performance.indicator;

/** Why a definition was replaced. */
public enum DefinitionChange {
    DEFINITION_CHANGE,
    RECORDING_SYSTEM,
    COLLECTION_PERIOD,
    COVERAGE,
    NEW_GRANULARITY,
    SOURCE_CHANGE
}
