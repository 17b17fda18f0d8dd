package org.openscrutiny.chassis.feed;

/** A record that no retry can mend; its reason never quotes the value. */
final class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;

    Unreadable(String reason) {
        super(reason);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
