package org.openscrutiny.chassis.outbox;

import org.jspecify.annotations.Nullable;

/**
 * What one command did to one aggregate, seen by those who may see it.
 *
 * @param reason last word of the event type: created, updated, deleted, or the domain's own
 * @param publicView the whole public state, or null where the command published nothing
 * @param fullView what privileged readers see, where that is more than the public view
 * @param deleted true when the object itself goes; its public view is then its last state
 */
public record Change(
        AggregateType type,
        String id,
        String reason,
        String command,
        @Nullable Object publicView,
        @Nullable Object fullView,
        boolean deleted) {

    public static Change published(AggregateType type, String id, String reason, String command, Object view) {
        return new Change(type, id, reason, command, view, null, false);
    }

    public static Change restricted(AggregateType type, String id, String reason, String command, Object fullView) {
        return new Change(type, id, reason, command, null, fullView, false);
    }

    public static Change deleted(AggregateType type, String id, String reason, String command, Object lastView) {
        return new Change(type, id, reason, command, lastView, null, true);
    }

    /** The same change with what privileged readers see beside it. */
    public Change withFullView(Object view) {
        return new Change(type, id, reason, command, publicView, view, deleted);
    }
}
