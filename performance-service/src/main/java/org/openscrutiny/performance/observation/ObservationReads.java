package org.openscrutiny.performance.observation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.Cursors;
import org.openscrutiny.performance.indicator.IndicatorReads;
import org.openscrutiny.performance.indicator.OwnIndicators;
import org.openscrutiny.performance.indicator.PrivilegedPage;

/** Observations as owners, approvers and clerks see them. */
@ApplicationScoped
class ObservationReads {
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

    /** A page by id, where the caller sees more than the public. */
    Response page(ObservationFilter filter, @Nullable String limit, @Nullable String cursor) {
        Set<String> seen = indicators.ids(null);
        return pages.of(
                "full observations " + indicators.scope(null) + ' ' + filter,
                limit,
                cursor,
                (place, size) -> observations.page(filter, seen, place, size),
                o -> new Cursors.Place(o.id(), o.id()),
                o -> view(o, seen == null || seen.contains(o.indicatorId())));
    }

    private static Object view(Observation observation, boolean all) {
        if (all) {
            return ObservationFullView.of(observation);
        }
        return ObservationView.of(observation);
    }
}
