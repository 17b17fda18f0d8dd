package org.openscrutiny.performance.returns;

import static org.openscrutiny.chassis.store.Holds.texts;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.Cursors;
import org.openscrutiny.chassis.http.Sort;
import org.openscrutiny.performance.vintage.FigureFilter;

/** All returns. */
@ApplicationScoped
class Returns implements PanacheRepositoryBase<ReturnDue, String> {
    /**
     * What a list is narrowed to; null narrows nothing.
     *
     * @param pastOn only those that are overdue on this day
     */
    record Filter(
            @Nullable String indicatorId,
            @Nullable String owner,
            @Nullable ReturnState state,
            @Nullable LocalDate pastOn,
            FigureFilter figures) {}

    /** A page; the owner narrows among {@code own} indicators only, whose owners the caller knows. */
    List<ReturnDue> page(
            Filter filter,
            @Nullable Collection<String> only,
            @Nullable Collection<String> own,
            Sort<ReturnDue> sort,
            Cursors.@Nullable Place after,
            int size) {
        return find(
                        sort.from(after, "?12", "?1")
                                + " and (?2 is null or indicatorId = ?2) and (?3 is null or owner = ?3)"
                                + " and (?4 is null or state = ?4)"
                                + " and (?5 = true or (dueOn < ?6 and state = ?7))"
                                + " and (?3 is null or ?8 = true or indicatorId in ?9)"
                                + " and (?10 = true or holds(?11, indicatorId))" + FigureFilter.rows(13)
                                + " and (?16 = true or periodEnd between ?17 and ?18)"
                                + sort.by(),
                        filter.figures()
                                .after(
                                        sort.id(after),
                                        filter.indicatorId(),
                                        filter.owner(),
                                        filter.state(),
                                        filter.pastOn() == null,
                                        filter.pastOn() == null ? LocalDate.EPOCH : filter.pastOn(),
                                        ReturnState.EXPECTED,
                                        own == null,
                                        own == null || own.isEmpty() ? List.of("") : own,
                                        only == null,
                                        texts(only == null ? List.of() : only),
                                        sort.value(after)))
                .page(0, size)
                .list();
    }

    /** Those expected that have a mark to leave by today, in the order of their days. */
    List<ReturnDue> marking(LocalDate today, LocalDate horizon, int most) {
        return find(
                        "state = ?1 and missedOn is null and (dueOn < ?2 or (warnedOn is null and dueOn <= ?3))"
                                + " order by dueOn, id",
                        ReturnState.EXPECTED,
                        today,
                        horizon)
                .page(0, most)
                .list();
    }

    /** Those of an indicator that name another owner than the present one, which may be none. */
    List<ReturnDue> ofOtherOwners(String indicatorId, @Nullable String owner) {
        return list("indicatorId = ?1 and owner is not null and (?2 is null or owner <> ?2)", indicatorId, owner);
    }
}
