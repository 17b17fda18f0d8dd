package org.openscrutiny.meetings.body;

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

/** Reads of bodies: the tables for who keeps or reads them, the public bytes for everybody else. */
@ApplicationScoped
class BodyReads {

    private final Bodies bodies;
    private final OwnBodies own;
    private final PublicAnswers open;
    private final History history;
    private final Answers answers;
    private final Cursors cursors;
    private final UriInfo uri;

    BodyReads(
            Bodies bodies,
            OwnBodies own,
            PublicAnswers open,
            History history,
            Answers answers,
            Cursors cursors,
            UriInfo uri) {
        this.bodies = bodies;
        this.own = own;
        this.open = open;
        this.history = history;
        this.answers = answers;
        this.cursors = cursors;
        this.uri = uri;
    }

    Response list(@Nullable String kind, @Nullable String parent, @Nullable String limit, @Nullable String cursor) {
        var kept = kindOf(kind);
        if (own.readsAll()) {
            return listFull(kept, parent, limit, cursor);
        }
        var query = PublicQuery.of(BodyService.TYPE).sortedBy("{name}");
        if (kept != null) {
            query.where("{kind}", kept.name());
        }
        if (parent != null) {
            query.where("{parentId}", parent);
        }
        return open.list(query, limit, cursor);
    }

    private Response listFull(
            @Nullable BodyKind kind, @Nullable String parent, @Nullable String limit, @Nullable String cursor) {
        var scope = "full bodies " + kind + ' ' + parent;
        int size = Limit.of(limit);
        var found = bodies.page(kind, parent, size, cursors.read(scope, cursor));
        var shown = found.subList(0, Math.min(size, found.size()));
        var next = found.size() > size
                ? NextLink.of(uri, cursors.after(scope, new Cursors.Place(shown.getLast().name, shown.getLast().id)))
                : null;
        return Response.ok(new Page<>(shown.stream().map(BodyFullView::of).toList(), next))
                .header("Cache-Control", "private, no-store")
                .build();
    }

    private static @Nullable BodyKind kindOf(@Nullable String kind) {
        if (kind == null) {
            return null;
        }
        return Arrays.stream(BodyKind.values())
                .filter(k -> k.name().equals(kind))
                .findFirst()
                .orElseThrow(() -> Problem.unreadable(
                        "kind", "UNKNOWN_VALUE", "Use one of " + Arrays.toString(BodyKind.values()) + "."));
    }

    Response one(String id, @Nullable String asOf) {
        boolean whole = own.reads(id);
        if (asOf != null) {
            return history.asOf(BodyService.TYPE, id, asOf, whole);
        }
        if (whole) {
            var body = bodies.present(id);
            return answers.privileged(BodyFullView.of(body), body.rowVersion());
        }
        return open.single(BodyService.TYPE, id);
    }

    Response history(String id, @Nullable String limit, @Nullable String cursor) {
        return history.list(BodyService.TYPE, id, limit, cursor, own.reads(id));
    }
}
