package org.openscrutiny.performance.exchange;

import static org.openscrutiny.chassis.store.Holds.texts;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.Cursors;
import org.openscrutiny.chassis.http.Sort;
import org.openscrutiny.performance.TypedRows;

/** All imports. */
@ApplicationScoped
public class Imports implements PanacheRepositoryBase<ImportRun, String> {
    private static final Map<String, Class<?>> COLUMNS = Map.of(
            "id", String.class,
            "layout", String.class,
            "state", String.class,
            "made_by", String.class,
            "made_at", Instant.class,
            "row_total", Integer.class,
            "rejected", Long.class,
            "waiting", Long.class);

    /**
     * Some of them; their reports, which may be large, stay where they are.
     *
     * @param own codes of the officer who sees those that are about nothing else, and those that {@code actor} sent; null
     *     for all
     */
    List<ImportLine> lines(
            @Nullable Collection<String> own,
            String actor,
            Sort<ImportLine> sort,
            Cursors.@Nullable Place after,
            int size) {
        String lines = """
                select id, layout, state, made_by, made_at, row_total,
                    cast(report ->> 'rejected' as bigint) as rejected, cast(report ->> 'waiting' as bigint) as waiting
                from import_run
                where %s and (cast(:own as text[]) is null or made_by = :actor
                    or (indicator_codes <> '[]' and indicator_codes <@ to_jsonb(cast(:own as text[]))))
                %s limit :size""".formatted(sort.from(after, ":value", ":id"), sort.by());
        return TypedRows.of(getEntityManager(), lines, COLUMNS)
                .setParameter("own", own == null ? null : texts(own), String[].class)
                .setParameter("actor", actor)
                .setParameter("value", sort.value(after))
                .setParameter("id", sort.id(after))
                .setParameter("size", size)
                .getResultList()
                .stream()
                .map(ImportLine::of)
                .toList();
    }
}
