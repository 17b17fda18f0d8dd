package org.openscrutiny.performance.vintage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.openness.Narrowable;
import org.openscrutiny.chassis.openness.PublicCondition;
import org.openscrutiny.chassis.outbox.AggregateType;

/** A list of what was published at an instant, of changes or of history; paths come from code and lead into the payload. */
public final class ThenQuery implements Narrowable<ThenQuery> {
    private final AggregateType type;
    private final Times.Asked asked;
    private final Instant at;
    private final List<Filter> filters = new ArrayList<>();
    private final List<Filter> several = new ArrayList<>();
    private final List<PublicCondition> conditions = new ArrayList<>();
    private final List<String> bound = new ArrayList<>();

    /**
     * A value to keep.
     *
     * @param test the condition in SQL, with a question mark for the value
     * @param varies whether it is compared with what was published then
     */
    record Filter(String path, String test, String value, boolean varies) {}

    ThenQuery(AggregateType type, Times.Asked asked, Instant at) {
        this.type = type;
        this.asked = asked;
        this.at = at;
    }

    /** Keeps what has this value at a path that never changes; null keeps all. */
    @Override
    public ThenQuery where(String path, @Nullable String value) {
        return filtered(path, value, false);
    }

    /** Keeps what had this value then; null keeps all. */
    public ThenQuery whereThen(String path, @Nullable String value) {
        return filtered(path, value, true);
    }

    /**
     * Keeps what has one of these values at a path that never changes.
     *
     * @param why what the values stand for; a cursor stays good when they change
     */
    @Override
    public ThenQuery whereOneOf(String path, Collection<String> values, String why) {
        several.add(new Filter(path, "= any(string_to_array(?, chr(10)))", String.join("\n", values), false));
        bound.add(why);
        return this;
    }

    /** Keeps what has this value or a later one in text order, at a path that never changes. */
    @Override
    public ThenQuery atLeast(String path, String value) {
        filters.add(new Filter(path, ">= ?", value, false));
        return this;
    }

    /** Keeps what has this value or an earlier one in text order, at a path that never changes. */
    @Override
    public ThenQuery atMost(String path, String value) {
        filters.add(new Filter(path, "<= ?", value, false));
        return this;
    }

    /** Keeps what a condition held of then; in a list of changes or history, what it holds of now. */
    @Override
    public ThenQuery where(PublicCondition condition) {
        conditions.add(condition);
        bound.add(condition.why());
        return this;
    }

    private ThenQuery filtered(String path, @Nullable String value, boolean varies) {
        if (value != null) {
            filters.add(new Filter(path, "= ?", value, varies));
        }
        return this;
    }

    AggregateType type() {
        return type;
    }

    Times.Asked asked() {
        return asked;
    }

    /** The instant. */
    public Instant at() {
        return at;
    }

    /** All that must hold. */
    List<Filter> filters() {
        return Stream.concat(filters.stream(), several.stream()).toList();
    }

    /** And what is more than a comparison. */
    List<PublicCondition> conditions() {
        return conditions;
    }

    /** The values of both, in that order. */
    List<String> values() {
        return Stream.concat(
                        filters().stream().map(Filter::value),
                        conditions.stream().flatMap(c -> c.values().stream()))
                .toList();
    }

    /** What a cursor of this list is bound to. */
    String scope() {
        return asked + " " + type.key() + ' ' + at + ' ' + filters + (bound.isEmpty() ? "" : bound);
    }
}
