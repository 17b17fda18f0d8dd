package org.openscrutiny.meetings.recommendation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.Answers;
import org.openscrutiny.chassis.http.Cursors;
import org.openscrutiny.chassis.http.Limit;
import org.openscrutiny.chassis.http.NextLink;
import org.openscrutiny.chassis.http.Page;
import org.openscrutiny.chassis.openness.History;
import org.openscrutiny.chassis.openness.PublicAnswers;
import org.openscrutiny.meetings.body.OwnBodies;

/** The tracker: drafts and the full view for who keeps or reads the body, the public bytes for all others. */
@ApplicationScoped
class RecommendationReads {

    private final Recommendations all;
    private final OwnBodies own;
    private final PublicAnswers open;
    private final History history;
    private final Answers answers;
    private final Cursors cursors;
    private final UriInfo uri;

    RecommendationReads(
            Recommendations all,
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

    Response list(TrackerFilter filter, @Nullable String limit, @Nullable String cursor) {
        return own.readsAll() || (filter.body() != null && own.reads(filter.body()))
                ? listFull(filter, limit, cursor)
                : open.list(filter.query(), limit, cursor);
    }

    private Response listFull(TrackerFilter filter, @Nullable String limit, @Nullable String cursor) {
        var scope = "full recommendations " + filter;
        int size = Limit.of(limit);
        var found = all.page(filter, size, cursors.read(scope, cursor));
        var shown = found.subList(0, Math.min(size, found.size()));
        var next = found.size() > size ? NextLink.of(uri, cursors.after(scope, place(shown.getLast()))) : null;
        var response = Response.ok(new Page<>(
                        shown.stream().map(RecommendationFullView::of).toList(), next))
                .header("Cache-Control", "private, no-store")
                .build();
        return next == null ? response : NextLink.on(response, next);
    }

    private static Cursors.Place place(Recommendation last) {
        return new Cursors.Place(Objects.requireNonNullElse(last.reference, ""), last.id);
    }

    Response one(String id, @Nullable String asOf) {
        var made = readable(id);
        if (asOf != null) {
            return history.asOf(RecommendationChanges.TYPE, id, asOf, made != null);
        }
        return made == null
                ? open.single(RecommendationChanges.TYPE, id)
                : answers.privileged(RecommendationFullView.of(made), made.rowVersion());
    }

    Response history(String id, @Nullable String limit, @Nullable String cursor) {
        return history.list(RecommendationChanges.TYPE, id, limit, cursor, readable(id) != null);
    }

    private @Nullable Recommendation readable(String id) {
        var made = own.readsSome() ? all.findById(id) : null;
        return made != null && own.reads(made.bodyId) ? made : null;
    }
}
