package org.openscrutiny.meetings.minutes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.Answers;
import org.openscrutiny.chassis.http.Cursors;
import org.openscrutiny.chassis.http.Limit;
import org.openscrutiny.chassis.http.NextLink;
import org.openscrutiny.chassis.http.Page;
import org.openscrutiny.chassis.openness.History;
import org.openscrutiny.chassis.openness.PublicAnswers;
import org.openscrutiny.chassis.openness.PublicQuery;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.meetings.body.OwnBodies;

/** Reads of minutes: drafts and the full view for who keeps or reads the body, the public bytes for all others. */
@ApplicationScoped
class MinutesReads {

    private static final String BY_DAY = "{heldOn}";

    private final MinutesRepository all;
    private final OwnBodies own;
    private final PublicAnswers open;
    private final History history;
    private final Answers answers;
    private final Cursors cursors;
    private final UriInfo uri;

    MinutesReads(
            MinutesRepository all,
            OwnBodies own,
            PublicAnswers open,
            History history,
            Answers answers,
            Cursors cursors,
            UriInfo uri) {
        this.all = all;
        this.own = own;
        this.open = open;
        this.history = history;
        this.answers = answers;
        this.cursors = cursors;
        this.uri = uri;
    }

    Response list(
            @Nullable String body,
            @Nullable String meeting,
            @Nullable String state,
            @Nullable String limit,
            @Nullable String cursor) {
        var filter = new MinutesRepository.Filter(body, meeting, state(state));
        if (own.readsAll() || (body != null && own.reads(body))) {
            return listFull(filter, limit, cursor);
        }
        var query = PublicQuery.of(MinutesChanges.TYPE).sortedBy(BY_DAY);
        if (body != null) {
            query.where("{bodyId}", body);
        }
        if (meeting != null) {
            query.where("{meetingId}", meeting);
        }
        if (filter.state() != null) {
            query.where("{state}", filter.state().name());
        }
        return open.list(query, limit, cursor);
    }

    private static @Nullable MinutesState state(@Nullable String text) {
        return text == null
                ? null
                : Arrays.stream(MinutesState.values())
                        .filter(s -> s.name().equals(text))
                        .findFirst()
                        .orElseThrow(() -> Problem.unreadable(
                                "state",
                                "UNKNOWN_VALUE",
                                "Use one of " + Arrays.toString(MinutesState.values()) + "."));
    }

    private Response listFull(MinutesRepository.Filter filter, @Nullable String limit, @Nullable String cursor) {
        var scope = "full minutes " + filter;
        int size = Limit.of(limit);
        var found = all.page(filter, size, cursors.read(scope, cursor));
        var shown = found.subList(0, Math.min(size, found.size()));
        var next = found.size() > size ? NextLink.of(uri, cursors.after(scope, place(shown.getLast()))) : null;
        var response = Response.ok(
                        new Page<>(shown.stream().map(MinutesFullView::of).toList(), next))
                .header("Cache-Control", "private, no-store")
                .build();
        return next == null ? response : NextLink.on(response, next);
    }

    private static Cursors.Place place(Minutes last) {
        return new Cursors.Place(last.heldOn == null ? "" : last.heldOn.toString(), last.id);
    }

    Response one(String id, @Nullable String asOf) {
        var minutes = readable(id);
        if (asOf != null) {
            return history.asOf(MinutesChanges.TYPE, id, asOf, minutes != null);
        }
        return minutes == null
                ? open.single(MinutesChanges.TYPE, id)
                : answers.privileged(MinutesFullView.of(minutes), minutes.rowVersion());
    }

    Response history(String id, @Nullable String limit, @Nullable String cursor) {
        return history.list(MinutesChanges.TYPE, id, limit, cursor, readable(id) != null);
    }

    private @Nullable Minutes readable(String id) {
        var minutes = own.readsSome() ? all.findById(id) : null;
        return minutes != null && own.reads(minutes.bodyId) ? minutes : null;
    }
}
