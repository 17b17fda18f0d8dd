package org.openscrutiny.chassis.openness;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.Answers;
import org.openscrutiny.chassis.http.Cursors;
import org.openscrutiny.chassis.http.LexicalDates;
import org.openscrutiny.chassis.http.Limit;
import org.openscrutiny.chassis.http.NextLink;
import org.openscrutiny.chassis.http.Page;
import org.openscrutiny.chassis.outbox.AggregateType;
import org.openscrutiny.chassis.problem.GeneralProblem;
import org.openscrutiny.chassis.problem.Problem;

/**
 * Answers what this service knew of an object at an instant, and when it came to know what: recorded time, from the
 * change log. Everybody gets the public bytes of then; where the caller may see the whole object now, the full view of
 * then, if the service kept one.
 */
@ApplicationScoped
public class History {

    private final PastVersions versions;
    private final Answers answers;
    private final Cursors cursors;
    private final ObjectMapper json;
    private final Clock clock;
    private final UriInfo uri;

    History(PastVersions versions, Answers answers, Cursors cursors, ObjectMapper json, Clock clock, UriInfo uri) {
        this.versions = versions;
        this.answers = answers;
        this.cursors = cursors;
        this.json = json;
        this.clock = clock;
        this.uri = uri;
    }

    /**
     * The object as it was recorded at an instant.
     *
     * @param asOf instant with offset (RFC 3339); what is under a microsecond is cut off
     * @param privileged true if the caller may see the whole object now
     * @throws Problem 400 for no instant or one to come, 404 before it was there, 410 when withdrawn or erased
     */
    public Response asOf(AggregateType type, String id, String asOf, boolean privileged) {
        var found = bytesAsOf(type, id, asOf, privileged);
        return privileged
                ? answers.privateDocument(found.payload(), MediaType.APPLICATION_JSON)
                : answers.publicBytes(found.payload(), found.version());
    }

    /** The bytes alone, for what is a part of an object or a rendering of it; problems as of {@link #asOf}. */
    public PublicBytes bytesAsOf(AggregateType type, String id, String asOf, boolean privileged) {
        var at = instant(asOf);
        var found = (privileged ? versions.fullAt(type, id, at) : versions.publicAt(type, id, at))
                .orElseThrow(Problem::notFound);
        if (found.payload() == null || found.isGone()) {
            throw gone(id, found.occurredAt());
        }
        return new PublicBytes(id, found.version(), found.payload(), false);
    }

    /**
     * The public versions, newest first; roles of the service also see who made each, and the changes between.
     *
     * @param privileged true if the caller may see the whole object now
     * @throws Problem 404 when never published, 410 when public once and withdrawn
     */
    public Response list(
            AggregateType type, String id, @Nullable String limit, @Nullable String cursor, boolean privileged) {
        return list(type, id, limit, cursor, privileged, oldest -> Optional.empty());
    }

    /**
     * The same of what may be older than its entries in the log.
     *
     * @param before what came before the oldest entry; that one is null where there is none or it was on an earlier page
     */
    public Response list(
            AggregateType type,
            String id,
            @Nullable String limit,
            @Nullable String cursor,
            boolean privileged,
            Function<@Nullable PastVersion, Optional<PastVersion>> before) {
        int size = Limit.of(limit);
        var scope = "history " + privileged + ' ' + type.key() + ' ' + id;
        var place = cursors.read(scope, cursor);
        var after = place == null ? null : place.id();
        var found = privileged
                ? versions.fullList(type, id, after, size + 1)
                : versions.publicList(type, id, after, size + 1);
        if (found == null) {
            throw gone(id, null);
        }
        if (found.size() <= size) {
            before.apply(found.isEmpty() ? null : found.getLast().version())
                    .ifPresent(first -> found.add(new PastVersions.Entry(first, "")));
        }
        if (found.isEmpty() && after == null) {
            throw Problem.notFound();
        }
        var shown = found.subList(0, Math.min(size, found.size()));
        var next = found.size() > size ? next(scope, shown.getLast()) : null;
        var response = page(shown, next, privileged);
        return next == null ? response : NextLink.on(response, next);
    }

    private Response page(List<PastVersions.Entry> shown, @Nullable String next, boolean privileged) {
        try {
            var items = shown.stream().map(PastVersions.Entry::version).toList();
            var bytes = json.writeValueAsString(new Page<>(items, next));
            return privileged
                    ? answers.privateDocument(bytes, MediaType.APPLICATION_JSON)
                    : answers.publicDocument(bytes, MediaType.APPLICATION_JSON);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String next(String scope, PastVersions.Entry last) {
        return NextLink.of(uri, cursors.after(scope, new Cursors.Place("", last.place())));
    }

    /**
     * The instant that {@code asOf} names, cut to microseconds.
     *
     * @throws Problem 400 naming {@code asOf}
     */
    public Instant instant(String asOf) {
        var at = LexicalDates.instant(asOf);
        if (at == null) {
            throw Problem.unreadable(
                    "asOf", "INSTANT", "Give an instant like 2018-02-28T10:00:00Z; a + is written %2B in an address.");
        }
        if (at.isAfter(clock.instant())) {
            throw Problem.unreadable("asOf", "FUTURE_INSTANT", "Nothing is known of what is to come.");
        }
        return at.truncatedTo(ChronoUnit.MICROS);
    }

    private static Problem gone(String id, @Nullable Instant recorded) {
        return new Problem(
                GeneralProblem.GONE,
                recorded == null
                        ? "It was withdrawn; its id " + id + " is not used again."
                        : "What " + id + " was from " + recorded + " on is gone.");
    }
}
