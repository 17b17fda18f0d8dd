package org.openscrutiny.performance.check.rule;

/**
 * Something of a claim that cannot be read or does not suit its kind.
 *
 * @param pointer where it stands: {@code /inputs/0/printed}
 * @param code UPPER_SNAKE
 * @param fix what to write instead
 */
public record ClaimFault(String pointer, String code, String value, String message, String fix) {
    /** What is wrong, and what to write instead. */
    public String told() {
        return message + " " + fix;
    }
}
