package org.openscrutiny.chassis.problem;

/**
 * One thing that is wrong with a request.
 *
 * @param pointer JSON pointer into the body (RFC 6901), or the name of a parameter or header
 * @param code UPPER_SNAKE
 * @param message what is wrong and how to mend it, for people
 */
public record Fault(String pointer, String code, String message) {}
