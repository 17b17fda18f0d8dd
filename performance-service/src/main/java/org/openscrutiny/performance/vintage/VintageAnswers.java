package org.openscrutiny.performance.vintage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.Answers;
import org.openscrutiny.chassis.http.Cursors;
import org.openscrutiny.chassis.http.Limit;
import org.openscrutiny.chassis.openness.PublicAnswers;
import org.openscrutiny.chassis.openness.PublicBytes;
import org.openscrutiny.chassis.openness.PublicState;
import org.openscrutiny.chassis.outbox.AggregateType;
import org.openscrutiny.chassis.problem.GeneralProblem;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.performance.vintage.PublicVersions.Version;

/**
 * Answers {@code publishedAt}: what the public could read of figures and ratings at an instant (D3). The instant is
 * that of publication; a paper of 2012 that was entered this year stood published in 2012. {@code updatedAfter} and
 * {@code includeHistory} give versions one after the other. Everybody gets the same.
 */
@ApplicationScoped
public class VintageAnswers {
    private final PublishedThen then;
    private final PublicVersions versions;
    private final PublicAnswers open;
    private final PublicState state;
    private final Answers answers;
    private final Cursors cursors;
    private final Clock clock;

    VintageAnswers(
            PublishedThen then,
            PublicVersions versions,
            PublicState state,
            PublicAnswers open,
            Answers answers,
            Cursors cursors,
            Clock clock) {
        this.then = then;
        this.versions = versions;
        this.open = open;
        this.state = state;
        this.answers = answers;
        this.cursors = cursors;
        this.clock = clock;
    }

    /**
     * A query for an instant.
     *
     * @param publishedAt instant with offset (RFC 3339), not to come
     * @throws Problem 400 naming {@code publishedAt}
     */
    public ThenQuery query(AggregateType type, String publishedAt) {
        return query(type, times(publishedAt, null, null));
    }

    /** A query for these times. */
    public ThenQuery query(AggregateType type, Times times) {
        return new ThenQuery(type, times.asked(), times.at().truncatedTo(ChronoUnit.MICROS));
    }

    /**
     * Which versions a list is asked for.
     *
     * @throws Problem 400 naming each parameter that cannot be read, and those that exclude each other
     */
    public Times times(@Nullable String publishedAt, @Nullable String updatedAfter, @Nullable String includeHistory) {
        return Times.read(publishedAt, updatedAfter, includeHistory, clock.instant());
    }

    /**
     * One object as it stood published.
     *
     * @throws Problem 404 before its first publication, 410 when withdrawn since
     */
    public Response single(AggregateType type, String id, String publishedAt) {
        List<PublicBytes> found = then.one(query(type, publishedAt), id);
        if (found.isEmpty()) {
            present(type, id);
            throw Problem.notFound();
        }
        return answers.publicBytes(found.getFirst().payload(), found.getFirst().version());
    }

    /**
     * What is public now of one object.
     *
     * @throws Problem 404 before its first publication, 410 when withdrawn since
     */
    public PublicBytes present(AggregateType type, String id) {
        PublicBytes found = state.find(type, id).orElseThrow(Problem::notFound);
        if (found.deleted()) {
            throw new Problem(GeneralProblem.GONE, "It was withdrawn; its id " + id + " is not used again.");
        }
        return found;
    }

    /** A page of what was asked for, each version with its times. */
    public Response list(ThenQuery query, @Nullable String limit, @Nullable String cursor) {
        int size = Limit.of(limit);
        Cursors.Place place = cursors.read(query.scope(), cursor);
        return open.page(query.scope(), size, page(query, place, size + 1), Version::json, Version::place);
    }

    private List<Version> page(ThenQuery query, Cursors.@Nullable Place place, int most) {
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

    /** The bytes of all that stood published, by id, at most so many. */
    public List<PublicBytes> all(ThenQuery query, int most) {
        return then.page(query, null, most);
    }

    /**
     * Refuses two clocks at once.
     *
     * @throws Problem 400 naming both
     */
    public static void requireOne(@Nullable String asOf, @Nullable String publishedAt) {
        if (asOf != null && publishedAt != null) {
            throw Problem.unreadable(
                    "publishedAt", "TWO_CLOCKS", "Ask either for what was recorded (asOf) or for what was published.");
        }
    }
}
