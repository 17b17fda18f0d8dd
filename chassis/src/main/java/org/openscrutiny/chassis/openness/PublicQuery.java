package org.openscrutiny.chassis.openness;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.openscrutiny.chassis.outbox.AggregateType;

/**
 * A list of published objects: equality filters and one sort, both on paths of the payload. Paths come from code,
 * never from a caller, and have an expression index.
 */
public final class PublicQuery implements Narrowable<PublicQuery> {

    private final AggregateType type;
    private final List<Filter> filters = new ArrayList<>();
    private final List<PublicCondition> conditions = new ArrayList<>();
    private final List<String> bound = new ArrayList<>();
    private String sortPath = "{id}";
    private boolean backwards;

    /** How a filter compares. */
    enum Test {
        EQUAL,
        ONE_OF,
        AT_LEAST,
        AT_MOST,
        CONTAINING
    }

    record Filter(Test test, String path, String value) {}

    private PublicQuery(AggregateType type) {
        this.type = type;
    }

    public static PublicQuery of(AggregateType type) {
        return new PublicQuery(type);
    }

    @Override
    public PublicQuery where(String path, String value) {
        filters.add(new Filter(Test.EQUAL, path, value));
        return this;
    }

    @Override
    public PublicQuery whereOneOf(String path, Collection<String> values, String why) {
        filters.add(new Filter(Test.ONE_OF, path, String.join("\n", values)));
        bound.add(why);
        return this;
    }

    @Override
    public PublicQuery atLeast(String path, String value) {
        filters.add(new Filter(Test.AT_LEAST, path, value));
        return this;
    }

    @Override
    public PublicQuery atMost(String path, String value) {
        filters.add(new Filter(Test.AT_MOST, path, value));
        return this;
    }

    @Override
    public PublicQuery where(PublicCondition condition) {
        conditions.add(condition);
        bound.add(condition.why());
        return this;
    }

    /** Keeps the objects that contain this JSON, by PostgreSQL's {@code @>}; it wants a GIN index. */
    public PublicQuery containing(String json) {
        filters.add(new Filter(Test.CONTAINING, "", json));
        return this;
    }

    public PublicQuery sortedBy(String path) {
        sortPath = path;
        return this;
    }

    /** The last of that order first. */
    public PublicQuery backwards() {
        backwards = true;
        return this;
    }

    boolean isBackwards() {
        return backwards;
    }

    AggregateType type() {
        return type;
    }

    List<Filter> filters() {
        return filters;
    }

    List<PublicCondition> conditions() {
        return conditions;
    }

    String sortPath() {
        return sortPath;
    }

    /** What a cursor of this list is bound to. */
    String scope() {
        var fixed = filters.stream().filter(f -> f.test() != Test.ONE_OF).toList();
        return "public " + type.key() + ' ' + fixed + (bound.isEmpty() ? "" : bound) + ' ' + sortPath
                + (backwards ? " backwards" : "");
    }
}
