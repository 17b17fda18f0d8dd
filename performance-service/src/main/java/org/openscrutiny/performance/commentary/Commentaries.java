package org.openscrutiny.performance.commentary;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.Cursors;
import org.openscrutiny.chassis.http.Sort;
import org.openscrutiny.performance.vintage.FigureFilter;

/** All commentaries. */
@ApplicationScoped
class Commentaries implements PanacheRepositoryBase<Commentary, String> {
    /** What a list is narrowed to; null narrows nothing. */
    record Filter(@Nullable String ratingId, @Nullable String indicatorId, FigureFilter figures) {}

    /** A page: what is public, and what is of one of {@code own}; null sees all. */
    List<Commentary> page(
            Filter filter,
            @Nullable Collection<String> own,
            Sort<Commentary> sort,
            Cursors.@Nullable Place after,
            int size) {
        return find(
                        sort.from(after, "?6", "?1")
                                + " and (?2 is null or ratingId = ?2) and (?3 is null or indicatorId = ?3)"
                                + " and (?4 = true or publishedNumber is not null or indicatorId in ?5)"
                                + FigureFilter.rows(7) + sort.by(),
                        filter.figures()
                                .after(
                                        sort.id(after),
                                        filter.ratingId(),
                                        filter.indicatorId(),
                                        own == null,
                                        own == null || own.isEmpty() ? List.of("") : own,
                                        sort.value(after)))
                .page(0, size)
                .list();
    }

    /** The published ones of these indicators and areas, as they stay until the transaction ends: none is erased meanwhile. */
    List<Commentary> publishedHeld(Set<String> indicatorIds, Set<String> areaCodes) {
        return find("publishedNumber is not null and indicatorId in ?1 and areaCode in ?2", indicatorIds, areaCodes)
                .withLock(LockModeType.PESSIMISTIC_READ)
                .list();
    }
}
