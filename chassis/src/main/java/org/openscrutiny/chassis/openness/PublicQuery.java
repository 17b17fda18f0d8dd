package org.openscrutiny.chassis.openness;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.openscrutiny.chassis.http.Sort;
import org.openscrutiny.chassis.http.SortKey;
import org.openscrutiny.chassis.outbox.AggregateType;

/**
 * A list of published objects: equality filters and one sort, both on paths of the payload. Paths come from code,
 * never from a caller, and have an expression index.
 */
public final class PublicQuery implements Narrowable<PublicQuery> {

    private static final String ID = "{id}";

    private final AggregateType type;
    private final List<Filter> filters = new ArrayList<>();
    private final List<PublicCondition> conditions = new ArrayList<>();
    private final List<String> bound = new ArrayList<>();
    private String sortPath = ID;
    private boolean instants;
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

    /** In the order that a caller asked for. */
    public PublicQuery sortedBy(Sort<?> sort) {
        sortPath = sort.key().path();
        instants = sort.key().kind() == SortKey.Kind.INSTANT;
        backwards = sort.backwards();
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

    /** What a path leads to, as indexes have it. */
    static String value(String path) {
        return "coalesce((payload::jsonb) #>> '%s', '')".formatted(path);
    }

    /** The order in SQL: ids are a column; without its zone an instant comes before all with more decimals. */
    String sortValue() {
        if (sortPath.equals(ID)) {
            return "id";
        }
        return instants ? "rtrim(" + value(sortPath) + ", 'Z')" : value(sortPath);
    }

    /** What a cursor of this list is bound to. */
    String scope() {
        var fixed = filters.stream().filter(f -> f.test() != Test.ONE_OF).toList();
        return "public " + type.key() + ' ' + fixed + (bound.isEmpty() ? "" : bound) + ' ' + sortPath
                + (backwards ? " backwards" : "");
    }
}
