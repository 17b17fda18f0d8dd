package org.openscrutiny.performance.observation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.Sort;
import org.openscrutiny.chassis.http.SortKey;
import org.openscrutiny.performance.indicator.IndicatorReads;
import org.openscrutiny.performance.indicator.OwnIndicators;
import org.openscrutiny.performance.indicator.PrivilegedPage;

/** Observations as owners, approvers and clerks see them. */
@ApplicationScoped
class ObservationReads {
    static final List<SortKey<Observation>> SORTS = List.of(
            SortKey.made(Observation::id),
            new SortKey<>("period", "{period,end}", SortKey.Kind.DAY, "periodEnd", Observation::periodEnd));

    private final Observations observations;
    private final IndicatorReads indicators;
    private final OwnIndicators own;
    private final PrivilegedPage pages;

    ObservationReads(Observations observations, IndicatorReads indicators, OwnIndicators own, PrivilegedPage pages) {
        this.observations = observations;
        this.indicators = indicators;
        this.own = own;
        this.pages = pages;
    }

    /** Nothing where the caller sees only what is public of it; then nothing is read. */
    Optional<Observation> ifSeen(String id) {
        return own.privileged()
                ? observations
                        .findByIdOptional(id)
                        .filter(o -> indicators.ifSeen(o.indicatorId()).isPresent())
                : Optional.empty();
    }

    /** A page, where the caller sees more than the public. */
    Response page(ObservationFilter filter, Sort<Observation> sort, @Nullable String limit, @Nullable String cursor) {
        Set<String> seen = indicators.ids(null);
        return pages.of(
                "full observations " + indicators.scope(null) + ' ' + filter + ' ' + sort.word(),
                limit,
                cursor,
                (place, size) -> observations.page(filter, seen, sort, place, size),
                o -> sort.place(o, o.id()),
                o -> view(o, seen == null || seen.contains(o.indicatorId())));
    }

    private static Object view(Observation observation, boolean all) {
        if (all) {
            return ObservationFullView.of(observation);
        }
        return ObservationView.of(observation);
    }
}
