package org.openscrutiny.performance.exchange;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.openscrutiny.performance.TypedRows;

/** All imports. */
@ApplicationScoped
public class Imports implements PanacheRepositoryBase<ImportRun, String> {
    private static final String LINES = """
            select id, layout, state, made_by, made_at, row_total,
                cast(report ->> 'rejected' as bigint) as rejected, cast(report ->> 'waiting' as bigint) as waiting
            from import_run where id > :after order by id limit :size""";
    private static final Map<String, Class<?>> COLUMNS = Map.of(
            "id", String.class,
            "layout", String.class,
            "state", String.class,
            "made_by", String.class,
            "made_at", Instant.class,
            "row_total", Integer.class,
            "rejected", Long.class,
            "waiting", Long.class);

    /** In the order in which they were made; their reports, which may be large, stay where they are. */
    List<ImportLine> lines(String after, int size) {
        return TypedRows.of(getEntityManager(), LINES, COLUMNS)
                .setParameter("after", after)
                .setParameter("size", size)
                .getResultList()
                .stream()
                .map(ImportLine::of)
                .toList();
    }
}
