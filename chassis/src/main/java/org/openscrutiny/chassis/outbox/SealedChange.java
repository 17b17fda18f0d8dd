package org.openscrutiny.chassis.outbox;

/**
 * What one command did to one sealed aggregate.
 *
 * @param reason last word of its type in the change log
 * @param view its whole state: a row of its own table of versions, and nowhere else
 */
public record SealedChange(AggregateType type, String id, String reason, String command, Object view) {

    /** Leaves the view out, so that no log line can hold it. */
    @Override
    public String toString() {
        return "SealedChange[" + type.key() + " " + id + " " + command + "]";
    }
}
