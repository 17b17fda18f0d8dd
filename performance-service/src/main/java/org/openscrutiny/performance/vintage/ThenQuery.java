package org.openscrutiny.performance.vintage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.outbox.AggregateType;
import org.openscrutiny.performance.area.AreaChoice;

/** A list of what was published at an instant, by id; paths come from code and lead into the payload. */
public final class ThenQuery {
    private final AggregateType type;
    private final Instant at;
    private final List<Filter> filters = new ArrayList<>();
    private final List<Filter> several = new ArrayList<>();
    private final List<String> bound = new ArrayList<>();

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

    /** Keeps what has a value of the area's choice at a path that never changes; null keeps all. */
    public ThenQuery whereArea(String path, @Nullable AreaChoice choice) {
        if (choice != null) {
            several.add(new Filter(path, String.join("\n", choice.codes()), false));
            bound.add(choice.asked());
        }
        return this;
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

    /** Filters whose values are one a line: one of them must be there. */
    List<Filter> several() {
        return several;
    }

    /** What a cursor of this list is bound to. */
    String scope() {
        return "published " + type.key() + ' ' + at + ' ' + filters + (bound.isEmpty() ? "" : bound);
    }
}
