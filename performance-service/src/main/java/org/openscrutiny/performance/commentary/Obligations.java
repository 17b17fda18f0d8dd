package org.openscrutiny.performance.commentary;

import static org.openscrutiny.chassis.store.Holds.texts;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.Cursors;
import org.openscrutiny.chassis.http.Sort;
import org.openscrutiny.performance.vintage.FigureFilter;

/** All obligations. */
@ApplicationScoped
class Obligations implements PanacheRepositoryBase<CommentaryObligation, String> {
    private static final Set<ObligationState> RUNNING = EnumSet.of(ObligationState.OPEN, ObligationState.ESCALATED);

    /**
     * What a list is narrowed to; null narrows nothing.
     *
     * @param pastOn only those that are overdue on this day
     */
    record Filter(
            @Nullable String indicatorId,
            @Nullable String owner,
            @Nullable ObligationState state,
            @Nullable LocalDate pastOn,
            FigureFilter figures) {}

    /** A page, of {@code own} indicators; null sees all. */
    List<CommentaryObligation> page(
            Filter filter,
            @Nullable Collection<String> own,
            Sort<CommentaryObligation> sort,
            Cursors.@Nullable Place after,
            int size) {
        return find(
                        sort.from(after, "?10", "?1")
                                + " and (?2 is null or indicatorId = ?2) and (?3 is null or owner = ?3)"
                                + " and (?4 is null or state = ?4)"
                                + " and (?5 = true or (dueOn < ?6 and state in ?7))"
                                + " and (?8 = true or indicatorId in ?9)" + FigureFilter.rows(11) + sort.by(),
                        filter.figures()
                                .after(
                                        sort.id(after),
                                        filter.indicatorId(),
                                        filter.owner(),
                                        filter.state(),
                                        filter.pastOn() == null,
                                        filter.pastOn() == null ? LocalDate.EPOCH : filter.pastOn(),
                                        RUNNING,
                                        own == null,
                                        own == null || own.isEmpty() ? List.of("") : own,
                                        sort.value(after)))
                .page(0, size)
                .list();
    }

    /** Those that still run, of these ratings. */
    List<CommentaryObligation> running(Collection<String> ratingIds) {
        return list("holds(?1, ratingId) and state in (OPEN, ESCALATED)", (Object) texts(ratingIds));
    }

    /** Those of these indicators and areas that still run or were given up; none is met until the transaction ends. */
    List<CommentaryObligation> unmetHeld(Set<String> indicatorIds, Set<String> areaCodes) {
        return find(
                        "holds(?1, indicatorId) and holds(?2, areaCode) and state in (OPEN, ESCALATED, NOT_SUPPLIED)"
                                + " order by id",
                        texts(indicatorIds),
                        texts(areaCodes))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Those that still run and have a mark to leave by today, in the order of their days. */
    List<CommentaryObligation> marking(LocalDate today, LocalDate horizon, int most) {
        return find(
                        "state in ?1 and (announced = false or (warnedOn is null and missedOn is null and dueOn >= ?2"
                                + " and dueOn <= ?3) or (missedOn is null and dueOn < ?2)) order by dueOn, id",
                        RUNNING,
                        today,
                        horizon)
                .page(0, most)
                .list();
    }

    /** Those of an indicator that name another owner than the present one, which may be none. */
    List<CommentaryObligation> ofOtherOwners(String indicatorId, @Nullable String owner) {
        return list("indicatorId = ?1 and owner is not null and (?2 is null or owner <> ?2)", indicatorId, owner);
    }
}
