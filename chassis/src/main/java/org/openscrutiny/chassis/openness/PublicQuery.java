package org.openscrutiny.chassis.openness;

import java.util.ArrayList;
import java.util.List;
import org.openscrutiny.chassis.outbox.AggregateType;

/**
 * A list of published objects: equality filters and one sort, both on paths of the payload. Paths come from code,
 * never from a caller, and have an expression index.
 */
public final class PublicQuery {

    private final AggregateType type;
    private final List<Filter> filters = new ArrayList<>();
    private String sortPath = "{id}";

    record Filter(String path, String value) {}

    private PublicQuery(AggregateType type) {
        this.type = type;
    }

    public static PublicQuery of(AggregateType type) {
        return new PublicQuery(type);
    }

    /**
     * Keeps the objects with this value.
     *
     * @param path PostgreSQL path into the payload, for instance {@code {period,key}}
     */
    public PublicQuery where(String path, String value) {
        filters.add(new Filter(path, value));
        return this;
    }

    public PublicQuery sortedBy(String path) {
        sortPath = path;
        return this;
    }

    AggregateType type() {
        return type;
    }

    List<Filter> filters() {
        return filters;
    }

    String sortPath() {
        return sortPath;
    }

    /** What a cursor of this list is bound to. */
    String scope() {
        return "public " + type.key() + ' ' + filters + ' ' + sortPath;
    }
}
