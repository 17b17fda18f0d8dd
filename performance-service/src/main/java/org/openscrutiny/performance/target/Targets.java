package org.openscrutiny.performance.target;

import static org.openscrutiny.chassis.store.Holds.texts;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.Cursors;

/** All targets. */
@ApplicationScoped
public class Targets implements PanacheRepositoryBase<Target, String> {
    /** Targets that are or were in force, of these indicators and areas, oldest first. */
    public List<Target> inForce(Collection<String> indicatorIds, Collection<String> areaCodes) {
        return list(
                "holds(?1, indicatorId) and holds(?2, areaCode) and state in (APPROVED, SUPERSEDED)"
                        + " order by effectiveFrom, id",
                texts(indicatorIds),
                texts(areaCodes));
    }

    /** All of these indicators and years, whatever their state, oldest first. */
    List<Target> ofYears(Collection<String> indicatorIds, Collection<String> periodKeys) {
        return list(
                "holds(?1, indicatorId) and holds(?2, periodKey) order by effectiveFrom, id",
                texts(indicatorIds),
                texts(periodKeys));
    }

    /** Of the targets that are or were in force those for these periods, oldest first. */
    public List<Target> inForce(
            Collection<String> indicatorIds, Collection<String> areaCodes, Collection<String> periodKeys) {
        return list(
                "holds(?1, indicatorId) and holds(?2, areaCode) and holds(?3, periodKey)"
                        + " and state in (APPROVED, SUPERSEDED) order by effectiveFrom, id",
                texts(indicatorIds),
                texts(areaCodes),
                texts(periodKeys));
    }

    List<Target> byIds(Collection<String> ids) {
        return list("holds(?1, id) order by id", (Object) texts(ids));
    }

    List<Target> page(@Nullable Collection<String> indicatorIds, Cursors.@Nullable Place after, int size) {
        String id = after == null ? "" : after.id();
        return indicatorIds == null
                ? find("id > ?1 order by id", id).page(0, size).list()
                : find("id > ?1 and holds(?2, indicatorId) order by id", id, texts(indicatorIds))
                        .page(0, size)
                        .list();
    }
}
