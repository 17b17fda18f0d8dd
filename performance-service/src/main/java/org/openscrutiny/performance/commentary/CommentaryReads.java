package org.openscrutiny.performance.commentary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.Sort;
import org.openscrutiny.chassis.http.SortKey;
import org.openscrutiny.chassis.openness.Narrowable;
import org.openscrutiny.chassis.openness.PublicQuery;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.performance.indicator.IndicatorReads;
import org.openscrutiny.performance.indicator.OwnIndicators;
import org.openscrutiny.performance.indicator.PrivilegedPage;
import org.openscrutiny.performance.rating.Rating;
import org.openscrutiny.performance.rating.Ratings;

/** Commentaries as owners, approvers and clerks see them, and the ratings that they are of. */
@ApplicationScoped
class CommentaryReads {
    static final List<SortKey<Commentary>> SORTS = List.of(
            SortKey.made(Commentary::id),
            new SortKey<>(
                    "publishedAt", "{publishedAt}", SortKey.Kind.INSTANT, "publishedAt", Commentary::publishedAt));

    private final Commentaries commentaries;
    private final Ratings ratings;
    private final IndicatorReads indicators;
    private final OwnIndicators own;
    private final PrivilegedPage pages;

    CommentaryReads(
            Commentaries commentaries,
            Ratings ratings,
            IndicatorReads indicators,
            OwnIndicators own,
            PrivilegedPage pages) {
        this.commentaries = commentaries;
        this.ratings = ratings;
        this.indicators = indicators;
        this.own = own;
        this.pages = pages;
    }

    /**
     * The rating a command names, of the caller's own indicator.
     *
     * @throws Problem 422 RATING_UNKNOWN, 403 for one of another owner
     */
    Rating ownRating(String id) {
        Rating rating = ratings.findByIdOptional(id)
                .orElseThrow(() -> Problem.ruleBroken("/ratingId", "RATING_UNKNOWN", "There is no rating of this id."));
        own.requireOwn(rating.indicatorCode());
        return rating;
    }

    /** Nothing where the caller sees only what is public of it; then nothing is read. */
    Optional<Commentary> ifSeen(String id) {
        return own.privileged()
                ? commentaries
                        .findByIdOptional(id)
                        .filter(c -> indicators.ifSeen(c.indicatorId()).isPresent())
                : Optional.empty();
    }

    /**
     * The commentary that a command names.
     *
     * @throws Problem 403 for a published one of another owner, 404 for one that is not there for the caller
     */
    Commentary commanded(String id) {
        Commentary commentary = commentaries.findByIdOptional(id).orElseThrow(Problem::notFound);
        indicators.commanded(commentary.indicatorId(), commentary.published().isPresent());
        return commentary;
    }

    /** A page, where the caller sees more than the public. */
    Response page(Commentaries.Filter filter, Sort<Commentary> sort, @Nullable String limit, @Nullable String cursor) {
        Set<String> seen = indicators.ids(null);
        return pages.of(
                "full commentaries " + indicators.scope(null) + ' ' + filter + ' ' + sort.word(),
                limit,
                cursor,
                (place, size) -> commentaries.page(filter, seen, sort, place, size),
                c -> sort.place(c, c.id()),
                c -> view(c, seen));
    }

    private static Object view(Commentary commentary, @Nullable Set<String> seen) {
        CommentaryVersion shown = commentary.published().orElse(null);
        if (seen == null || seen.contains(commentary.indicatorId()) || shown == null) {
            return CommentaryFullView.of(commentary);
        }
        return CommentaryView.of(commentary, shown);
    }

    static PublicQuery query(Commentaries.Filter filter) {
        return narrowed(PublicQuery.of(CommentaryService.TYPE), filter);
    }

    /** A list of what is public, narrowed. */
    static <Q extends Narrowable<Q>> Q narrowed(Q list, Commentaries.Filter filter) {
        Q query = filter.figures().onKeys(list);
        if (filter.ratingId() != null) {
            query.where("{ratingId}", filter.ratingId());
        }
        if (filter.indicatorId() != null) {
            query.where("{indicatorId}", filter.indicatorId());
        }
        return query;
    }

    /**
     * Lets the officer of its indicator pass.
     *
     * @throws Problem 403 for one of another owner
     */
    void requireOwn(Commentary commentary) {
        own.requireOwn(indicators.seen(commentary.indicatorId()));
    }
}
