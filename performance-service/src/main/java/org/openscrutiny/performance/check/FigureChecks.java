package org.openscrutiny.performance.check;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.Cursors;
import org.openscrutiny.chassis.http.Sort;

/** All figure checks. */
@ApplicationScoped
class FigureChecks implements PanacheRepositoryBase<FigureCheck, String> {
    /** A page: what is public, what is of no indicator, and what is of one of {@code own}; null sees all. */
    List<FigureCheck> page(
            FigureCheckFilter filter,
            @Nullable Collection<String> own,
            Sort<FigureCheck> sort,
            Cursors.@Nullable Place after,
            int size) {
        return find(
                        sort.from(after, "?8", "?1")
                                + " and (?2 is null or verdict = ?2) and (?3 is null or indicatorId = ?3)"
                                + " and (?4 is null or observationId = ?4) and (?5 is null or dashboardId = ?5)"
                                + " and (?6 = true or acceptedBy is not null or indicatorId is null or indicatorId in ?7)"
                                + sort.by(),
                        sort.id(after),
                        filter.verdict(),
                        filter.indicatorId(),
                        filter.observationId(),
                        filter.dashboardId(),
                        own == null,
                        own == null || own.isEmpty() ? List.of("") : own,
                        sort.value(after))
                .page(0, size)
                .list();
    }
}
