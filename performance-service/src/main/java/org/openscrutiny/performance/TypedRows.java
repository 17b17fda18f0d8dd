package org.openscrutiny.performance;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Map;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Reads in SQL with the types of their columns, which would else be looked up in the catalogue on each connection. */
public final class TypedRows {
    private TypedRows() {}

    /**
     * A query whose parameters are still to be set.
     *
     * @param columns every column of the rows with its type
     */
    public static NativeQuery<Tuple> of(EntityManager entities, String sql, Map<String, Class<?>> columns) {
        NativeQuery<Tuple> query = entities.unwrap(Session.class).createNativeQuery(sql, Tuple.class);
        columns.forEach(query::addScalar);
        return query;
    }
}
