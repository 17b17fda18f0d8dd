package org.openscrutiny.csa;

/**
 * A guard that a record made as printed did not meet, or something worth a second look; never an error.
 *
 * @param code UPPER_SNAKE
 */
public record Warning(String code, String message) {}
