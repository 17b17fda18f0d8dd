package org.openscrutiny.performance.exchange;

/**
 * How far a step has come.
 *
 * @param done rows, of {@code total}; both 0 until it begins
 */
public record ImportProgress(ImportStep step, int done, int total) {}
