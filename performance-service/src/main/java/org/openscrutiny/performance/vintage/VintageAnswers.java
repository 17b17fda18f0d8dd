package org.openscrutiny.performance.vintage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.Answers;
import org.openscrutiny.chassis.http.Cursors;
import org.openscrutiny.chassis.http.LexicalDates;
import org.openscrutiny.chassis.http.Limit;
import org.openscrutiny.chassis.http.NextLink;
import org.openscrutiny.chassis.openness.PublicBytes;
import org.openscrutiny.chassis.openness.PublicState;
import org.openscrutiny.chassis.outbox.AggregateType;
import org.openscrutiny.chassis.problem.GeneralProblem;
import org.openscrutiny.chassis.problem.Problem;

/**
 * Answers {@code publishedAt}: what the public could read of figures and ratings at an instant (D3). The instant is
 * that of publication; a paper of 2012 that was entered this year stood published in 2012. Everybody gets the same.
 */
@ApplicationScoped
public class VintageAnswers {
    private final PublishedThen then;
    private final PublicState state;
    private final Answers answers;
    private final Cursors cursors;
    private final Clock clock;
    private final UriInfo uri;

    VintageAnswers(PublishedThen then, PublicState state, Answers answers, Cursors cursors, Clock clock, UriInfo uri) {
        this.then = then;
        this.state = state;
        this.answers = answers;
        this.cursors = cursors;
        this.clock = clock;
        this.uri = uri;
    }

    /**
     * A query for an instant.
     *
     * @param publishedAt instant with offset (RFC 3339), not to come
     * @throws Problem 400 naming {@code publishedAt}
     */
    public ThenQuery query(AggregateType type, String publishedAt) {
        Instant at = LexicalDates.instant(publishedAt);
        if (at == null) {
            throw Problem.unreadable(
                    "publishedAt",
                    "INSTANT",
                    "Give an instant like 2012-06-28T16:00:00Z; a + is written %2B in an address.");
        }
        if (at.isAfter(clock.instant())) {
            throw Problem.unreadable("publishedAt", "FUTURE_INSTANT", "Nothing is known of what is to come.");
        }
        return new ThenQuery(type, at.truncatedTo(ChronoUnit.MICROS));
    }

    /**
     * One object as it stood published.
     *
     * @throws Problem 404 before its first publication, 410 when withdrawn since
     */
    public Response single(AggregateType type, String id, String publishedAt) {
        List<PublicBytes> found = then.one(query(type, publishedAt), id);
        if (found.isEmpty()) {
            if (state.find(type, id).filter(PublicBytes::deleted).isPresent()) {
                throw new Problem(GeneralProblem.GONE, "It was withdrawn; its id " + id + " is not used again.");
            }
            throw Problem.notFound();
        }
        return answers.publicBytes(found.getFirst().payload(), found.getFirst().version());
    }

    /** A page of what stood published, by id. */
    public Response list(ThenQuery query, @Nullable String limit, @Nullable String cursor) {
        int size = Limit.of(limit);
        Cursors.Place place = cursors.read(query.scope(), cursor);
        List<PublicBytes> rows = then.page(query, place == null ? null : place.id(), size + 1);
        List<PublicBytes> shown = rows.subList(0, Math.min(size, rows.size()));
        String next = rows.size() > size
                ? NextLink.of(
                        uri,
                        cursors.after(
                                query.scope(),
                                new Cursors.Place("", shown.getLast().id())))
                : null;
        String items = shown.stream().map(PublicBytes::payload).collect(Collectors.joining(",", "{\"items\":[", "]"));
        Response page = answers.publicDocument(
                items + (next == null ? "}" : ",\"next\":\"" + next + "\"}"), MediaType.APPLICATION_JSON);
        return next == null ? page : NextLink.on(page, next);
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
