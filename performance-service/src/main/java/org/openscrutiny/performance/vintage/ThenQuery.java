package org.openscrutiny.performance.vintage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.outbox.AggregateType;

/** A list of what was published at an instant, by id; paths come from code and lead into the payload. */
public final class ThenQuery {
    private final AggregateType type;
    private final Instant at;
    private final List<Filter> filters = new ArrayList<>();

    /** A value to keep; one that varies is compared with what was published then. */
    record Filter(String path, String value, boolean varies) {}

    ThenQuery(AggregateType type, Instant at) {
        this.type = type;
        this.at = at;
    }

    /** Keeps what has this value at a path that never changes; null keeps all. */
    public ThenQuery where(String path, @Nullable String value) {
        return filtered(path, value, false);
    }

    /** Keeps what had this value then; null keeps all. */
    public ThenQuery whereThen(String path, @Nullable String value) {
        return filtered(path, value, true);
    }

    private ThenQuery filtered(String path, @Nullable String value, boolean varies) {
        if (value != null) {
            filters.add(new Filter(path, value, varies));
        }
        return this;
    }

    AggregateType type() {
        return type;
    }

    /** The instant. */
    public Instant at() {
        return at;
    }

    List<Filter> filters() {
        return filters;
    }

    /** What a cursor of this list is bound to. */
    String scope() {
        return "published " + type.key() + ' ' + at + ' ' + filters;
    }
}
