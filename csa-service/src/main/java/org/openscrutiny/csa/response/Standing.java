package org.openscrutiny.csa.response;

/** What the committee did with the recommendation: only it closes, only it withdraws. */
enum Standing {
    OPEN,
    CLOSED,
    WITHDRAWN;

    /** From the state of the recommendation; a word not known here asks for no less than an open one. */
    static Standing of(String state) {
        return switch (state) {
            case "CLOSED" -> CLOSED;
            case "WITHDRAWN" -> WITHDRAWN;
            default -> OPEN;
        };
    }
}
