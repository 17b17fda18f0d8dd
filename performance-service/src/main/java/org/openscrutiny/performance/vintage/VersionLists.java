package org.openscrutiny.performance.vintage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.Cursors;
import org.openscrutiny.chassis.http.Limit;
import org.openscrutiny.chassis.openness.PublicAnswers;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.performance.vintage.PublicVersions.Version;

/**
 * Lists of public versions: what stood published at an instant, what changed since one, and every vintage or entry from
 * when to when it stood. Everybody gets the same.
 */
@ApplicationScoped
public class VersionLists {
    private final PublishedThen then;
    private final PublicVersions versions;
    private final PublicAnswers open;
    private final Cursors cursors;

    VersionLists(PublishedThen then, PublicVersions versions, PublicAnswers open, Cursors cursors) {
        this.then = then;
        this.versions = versions;
        this.open = open;
        this.cursors = cursors;
    }

    /**
     * Answers a page of what was asked for, each version with its times.
     *
     * @param sort what the caller gave
     * @throws Problem 400 for any order: these lists have their own
     */
    public Response page(ThenQuery query, @Nullable String sort, @Nullable String limit, @Nullable String cursor) {
        if (sort != null) {
            throw Problem.unreadable(
                    "sort",
                    "SORT",
                    "What was published then comes by id, history by id and number, changes as they came: leave "
                            + "sort=" + sort + " out.");
        }
        int size = Limit.of(limit);
        Cursors.Place place = cursors.read(query.scope(), cursor);
        return open.page(query.scope(), size, after(place, query, size + 1), Version::json, Version::place);
    }

    private List<Version> after(Cursors.@Nullable Place place, ThenQuery query, int most) {
        return switch (query.asked()) {
            case PUBLISHED_AT ->
                then.page(query, place == null ? null : place.id(), most).stream()
                        .map(row -> new Version(new Cursors.Place("", row.id()), row.payload()))
                        .toList();
            case UPDATED_AFTER -> versions.changes(query, place, most);
            case HISTORY -> versions.history(query, place, most);
            case NOW -> throw new IllegalArgumentException("what is public now is not listed here");
        };
    }
}
