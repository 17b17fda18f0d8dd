package org.openscrutiny.performance.rating;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.openness.PublicAnswers;
import org.openscrutiny.chassis.openness.PublicQuery;
import org.openscrutiny.performance.vintage.ThenQuery;
import org.openscrutiny.performance.vintage.Times;
import org.openscrutiny.performance.vintage.VersionLists;
import org.openscrutiny.performance.vintage.VintageClock;

/** Lists of ratings as they are public now, as they stood published, and of their changes. */
@ApplicationScoped
class RatingLists {
    private final PublicAnswers open;
    private final VintageClock clock;
    private final VersionLists versions;

    RatingLists(PublicAnswers open, VintageClock clock, VersionLists versions) {
        this.open = open;
        this.clock = clock;
        this.versions = versions;
    }

    /** A page; in the past the status is that of then. */
    Response page(RatingFilter filter, Times times, @Nullable String limit, @Nullable String cursor) {
        RatingStatus status = filter.status();
        if (times.asked() != Times.Asked.NOW) {
            ThenQuery then = clock.query(RatingEvent.TYPE, times);
            return versions.page(
                    filter.on(then.whereThen("{rating}", status == null ? null : status.name())), limit, cursor);
        }
        PublicQuery query = PublicQuery.of(RatingEvent.TYPE);
        return open.list(filter.on(status == null ? query : query.where("{rating}", status.name())), limit, cursor);
    }
}
