package org.openscrutiny.performance.target;

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
                "indicatorId in ?1 and areaCode in ?2 and state in ?3 order by effectiveFrom, id",
                indicatorIds,
                areaCodes,
                List.of(TargetStage.APPROVED, TargetStage.SUPERSEDED));
    }

    /** All of these indicators and years, whatever their state, oldest first. */
    List<Target> ofYears(Collection<String> indicatorIds, Collection<String> periodKeys) {
        return list("indicatorId in ?1 and periodKey in ?2 order by effectiveFrom, id", indicatorIds, periodKeys);
    }

    List<Target> byIds(Collection<String> ids) {
        return list("id in ?1 order by id", List.copyOf(ids));
    }

    List<Target> page(@Nullable Collection<String> indicatorIds, Cursors.@Nullable Place after, int size) {
        String id = after == null ? "" : after.id();
        return indicatorIds == null
                ? find("id > ?1 order by id", id).page(0, size).list()
                : find("id > ?1 and indicatorId in ?2 order by id", id, indicatorIds)
                        .page(0, size)
                        .list();
    }
}
