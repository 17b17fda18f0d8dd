package org.openscrutiny.chassis.outbox;

/** A view of more than 900 KB: it would not fit a record on the topic. */
public final class PayloadTooLarge extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The largest payload in bytes. */
    static final int LIMIT = 900_000;

    PayloadTooLarge(Change change, int bytes) {
        super("%s %s would be %d bytes, more than %d".formatted(change.type().key(), change.id(), bytes, LIMIT));
    }
}
