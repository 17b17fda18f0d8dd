package org.openscrutiny.performance.observation;

import static org.openscrutiny.chassis.store.Holds.texts;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.Cursors;
import org.openscrutiny.chassis.http.Sort;
import org.openscrutiny.performance.area.AreaChoice;
import org.openscrutiny.performance.period.PeriodType;
import org.openscrutiny.performance.vintage.FigureFilter;
import org.openscrutiny.performance.vintage.PeriodSpan;

/** All observations. */
@ApplicationScoped
public class Observations implements PanacheRepositoryBase<Observation, String> {
    /** Those of these indicators, areas and periods: one statement, and one for all their vintages. */
    public List<Observation> of(
            Collection<String> indicatorIds, Collection<String> areaCodes, Collection<String> periodKeys) {
        return list(
                "holds(?1, indicatorId) and holds(?2, areaCode) and holds(?3, periodKey) order by id",
                texts(indicatorIds),
                texts(areaCodes),
                texts(periodKeys));
    }

    /** Those published of these types whose period ends between two days: one statement, and one for their vintages. */
    public List<Observation> between(
            Collection<String> indicatorIds,
            Collection<String> areaCodes,
            Set<PeriodType> types,
            LocalDate from,
            LocalDate to) {
        return list(
                "holds(?1, indicatorId) and holds(?2, areaCode) and holds(?3, periodType) and periodEnd >= ?4"
                        + " and periodEnd <= ?5 and publishedVintage is not null order by id",
                texts(indicatorIds),
                texts(areaCodes),
                texts(types.stream().map(PeriodType::name).toList()),
                from,
                to);
    }

    public Map<String, Observation> byIds(Collection<String> ids) {
        return list("holds(?1, id)", (Object) texts(ids)).stream()
                .collect(Collectors.toMap(Observation::id, Function.identity()));
    }

    /** A page; {@code indicatorIds} null means all; {@code own} null sees all, else drafts of those only. */
    List<Observation> page(
            ObservationFilter filter,
            @Nullable Collection<String> own,
            Sort<Observation> sort,
            Cursors.@Nullable Place after,
            int size) {
        FigureFilter figures = filter.figures();
        AreaChoice area = figures.area();
        PeriodSpan span = figures.span();
        return find(
                        sort.from(after, "?13", "?1")
                                + " and (?2 is null or indicatorId = ?2) and (?3 = true or holds(?4, areaCode))"
                                + " and (?5 is null or periodKey = ?5) and (?6 = true or holds(?7, periodType))"
                                + " and (?8 = true or (period_start(periodKey, periodEnd) >= ?9 and periodEnd <= ?10))"
                                + " and (?11 = true or publishedVintage is not null or indicatorId in ?12)" + sort.by(),
                        sort.id(after),
                        filter.indicatorId(),
                        area == null,
                        texts(area == null ? List.of() : area.codes()),
                        span == null ? null : span.key(),
                        figures.types().isEmpty(),
                        texts(figures.names()),
                        span == null,
                        span == null ? LocalDate.EPOCH : span.from(),
                        span == null ? LocalDate.EPOCH : span.to(),
                        own == null,
                        own == null ? List.of("") : own,
                        sort.value(after))
                .page(0, size)
                .list();
    }
}
