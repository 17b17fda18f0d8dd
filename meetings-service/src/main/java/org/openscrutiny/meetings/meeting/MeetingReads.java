package org.openscrutiny.meetings.meeting;

import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.Answers;
import org.openscrutiny.chassis.http.Cursors;
import org.openscrutiny.chassis.http.Limit;
import org.openscrutiny.chassis.http.NextLink;
import org.openscrutiny.chassis.http.Page;
import org.openscrutiny.chassis.openness.History;
import org.openscrutiny.chassis.openness.PublicAnswers;
import org.openscrutiny.chassis.openness.PublicQuery;
import org.openscrutiny.meetings.body.OwnBodies;

/**
 * Reads of meetings: who keeps or reads the body gets the full view from the tables, everybody else the public
 * bytes. A clerk of some bodies gets the full list when asking for one of them.
 */
@ApplicationScoped
class MeetingReads {

    private static final String BY_DAY = "{when,latest}";

    private final Meetings meetings;
    private final OwnBodies own;
    private final PublicAnswers open;
    private final Answers answers;
    private final Cursors cursors;
    private final UriInfo uri;
    private final History history;

    MeetingReads(
            Meetings meetings,
            OwnBodies own,
            PublicAnswers open,
            Answers answers,
            Cursors cursors,
            UriInfo uri,
            History history) {
        this.history = history;
        this.meetings = meetings;
        this.own = own;
        this.open = open;
        this.answers = answers;
        this.cursors = cursors;
        this.uri = uri;
    }

    Response list(Meetings.Filter filter, @Nullable String limit, @Nullable String cursor) {
        return own.readsAll() || (filter.body() != null && own.reads(filter.body()))
                ? listFull(filter, limit, cursor)
                : open.list(query(filter), limit, cursor);
    }

    private static PublicQuery query(Meetings.Filter filter) {
        var query = PublicQuery.of(MeetingChanges.TYPE).sortedBy(BY_DAY);
        if (filter.body() != null) {
            query.containing("{\"bodyIds\":[" + TextNode.valueOf(filter.body()) + "]}");
        }
        if (filter.from() != null) {
            query.atLeast(BY_DAY, filter.from().toString());
        }
        if (filter.to() != null) {
            query.atLeast("{when,earliest}", "0")
                    .atMost("{when,earliest}", filter.to().toString());
        }
        if (filter.state() != null) {
            query.where("{state}", filter.state().name());
        }
        return query;
    }

    private Response listFull(Meetings.Filter filter, @Nullable String limit, @Nullable String cursor) {
        var scope = "full meetings " + filter;
        int size = Limit.of(limit);
        var found = meetings.page(filter, size, cursors.read(scope, cursor));
        var shown = found.subList(0, Math.min(size, found.size()));
        var items = meetings.items(shown.stream().map(m -> m.id).toList());
        var views = shown.stream()
                .map(m -> MeetingFullView.of(m, items.getOrDefault(m.id, List.of())))
                .toList();
        var next = found.size() > size ? NextLink.of(uri, cursors.after(scope, place(shown.getLast()))) : null;
        var response = Response.ok(new Page<>(views, next))
                .header("Cache-Control", "private, no-store")
                .build();
        return next == null ? response : NextLink.on(response, next);
    }

    private static Cursors.Place place(Meeting last) {
        var day = last.when().latest();
        return new Cursors.Place(day == null ? "" : day.toString(), last.id);
    }

    MeetingFullView full(Meeting meeting) {
        return MeetingFullView.of(meeting, meetings.items(meeting.id));
    }

    /** @param asOf an instant, or null for now */
    Response one(String id, @Nullable String asOf) {
        var meeting = readable(id);
        if (asOf != null) {
            return history.asOf(MeetingChanges.TYPE, id, asOf, meeting != null);
        }
        return meeting == null
                ? open.single(MeetingChanges.TYPE, id)
                : answers.privileged(full(meeting), meeting.rowVersion());
    }

    Response history(String id, @Nullable String limit, @Nullable String cursor) {
        return history.list(MeetingChanges.TYPE, id, limit, cursor, readable(id) != null);
    }

    /** The meeting from the tables, for those who read drafts of its body. */
    private @Nullable Meeting readable(String id) {
        var meeting = own.readsSome() ? meetings.findById(id) : null;
        return meeting != null && own.reads(meeting.leadBodyId()) ? meeting : null;
    }
}
