package org.openscrutiny.performance.rating;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.Sort;
import org.openscrutiny.chassis.http.SortKey;
import org.openscrutiny.chassis.openness.PublicAnswers;
import org.openscrutiny.chassis.openness.PublicQuery;
import org.openscrutiny.performance.vintage.ThenQuery;
import org.openscrutiny.performance.vintage.Times;
import org.openscrutiny.performance.vintage.VersionLists;
import org.openscrutiny.performance.vintage.VintageClock;

/** Lists of ratings as they are public now, as they stood published, and of their changes. */
@ApplicationScoped
class RatingLists {
    private static final List<SortKey<Void>> SORTS = List.of(
            SortKey.open("id", "{id}", SortKey.Kind.TEXT),
            SortKey.open("period", "{period,end}", SortKey.Kind.DAY),
            SortKey.open("publishedAt", "{publishedAt}", SortKey.Kind.INSTANT));

    private final PublicAnswers open;
    private final VintageClock clock;
    private final VersionLists versions;

    private final Clock now;
    private final ZoneId zone;

    RatingLists(
            PublicAnswers open,
            VintageClock clock,
            VersionLists versions,
            Clock now,
            @ConfigProperty(name = "scrutiny.zone") ZoneId zone) {
        this.open = open;
        this.clock = clock;
        this.versions = versions;
        this.now = now;
        this.zone = zone;
    }

    /** A page; in the past the status is that of then. */
    Response page(
            RatingFilter filter, Times times, @Nullable String sort, @Nullable String limit, @Nullable String cursor) {
        Sort<Void> order = Sort.read(sort, SORTS);
        RatingStatus status = filter.status();
        Freshness freshness = filter.freshness();
        if (times.asked() != Times.Asked.NOW) {
            ThenQuery then =
                    clock.query(RatingEvent.TYPE, times).whereThen("{rating}", status == null ? null : status.name());
            if (freshness != null) {
                then.where(judged(times).is(freshness));
            }
            return versions.page(filter.on(then), sort, limit, cursor);
        }
        PublicQuery query = PublicQuery.of(RatingEvent.TYPE).sortedBy(order);
        if (status != null) {
            query.where("{rating}", status.name());
        }
        if (freshness != null) {
            query.where(judged(times).is(freshness));
        }
        return open.list(filter.on(query), limit, cursor);
    }

    /** What stood published at an instant is judged at that instant (D1). */
    private FreshnessOn judged(Times times) {
        Instant at = times.asked() == Times.Asked.PUBLISHED_AT ? times.at() : now.instant();
        return new FreshnessOn(LocalDate.ofInstant(at, zone));
    }
}
