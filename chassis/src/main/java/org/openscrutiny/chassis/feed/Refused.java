package org.openscrutiny.chassis.feed;

/** The effect of an event breaks a rule, so that no retry can mend it; the reason quotes no value. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Refused(String reason, Throwable cause) {
        super(reason, cause);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
