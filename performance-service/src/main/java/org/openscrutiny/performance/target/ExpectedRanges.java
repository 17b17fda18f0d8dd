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

/** All expected ranges. */
@ApplicationScoped
public class ExpectedRanges implements PanacheRepositoryBase<ExpectedRange, String> {
    public List<ExpectedRange> of(Collection<String> indicatorIds, Collection<String> areaCodes) {
        return list(
                "holds(?1, indicatorId) and holds(?2, areaCode) order by id", texts(indicatorIds), texts(areaCodes));
    }

    List<ExpectedRange> of(Collection<String> indicatorIds) {
        return list("holds(?1, indicatorId) order by id", (Object) texts(indicatorIds));
    }

    List<ExpectedRange> byIds(Collection<String> ids) {
        return list("holds(?1, id) order by id", (Object) texts(ids));
    }

    /** A page of all that is public of a code, null means all, and those of indicators the caller sees. */
    List<ExpectedRange> page(LevelFilter filter, Sort<ExpectedRange> sort, Cursors.@Nullable Place after, int size) {
        return find(
                        sort.from(after, "?6", "?1")
                                + " and (?2 is null or indicatorId in (select i.id from Indicator i where i.code = ?2))"
                                + " and (?3 = true or holds(?4, indicatorId)"
                                + " or indicatorId in (select i.id from Indicator i where i.state <> ?5))"
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
