package org.openscrutiny.performance.target;

import static org.openscrutiny.chassis.store.Holds.texts;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.Cursors;
import org.openscrutiny.chassis.http.Sort;
import org.openscrutiny.performance.indicator.IndicatorState;
import org.openscrutiny.performance.vintage.FigureFilter;

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

    /** Targets that are or were in force of these indicators. */
    List<Target> inForce(Collection<String> indicatorIds) {
        return list(
                "holds(?1, indicatorId) and state in (APPROVED, SUPERSEDED) order by id", (Object) texts(indicatorIds));
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

    /** A page of all that is public of a code, null means all, and the drafts of indicators the caller sees. */
    List<Target> page(LevelFilter filter, Sort<Target> sort, Cursors.@Nullable Place after, int size) {
        return find(
                        sort.from(after, "?6", "?1")
                                + " and (?2 is null or indicatorId in (select i.id from Indicator i where i.code = ?2))"
                                + " and (?3 = true or holds(?4, indicatorId) or (state in (APPROVED, SUPERSEDED)"
                                + " and indicatorId in (select i.id from Indicator i where i.state <> ?5)))"
                                + FigureFilter.rows(7) + sort.by(),
                        filter.figures()
                                .after(
                                        sort.id(after),
                                        filter.code(),
                                        filter.seesAll(),
                                        texts(filter.seen()),
                                        IndicatorState.DRAFT,
                                        sort.value(after)))
                .page(0, size)
                .list();
    }
}
