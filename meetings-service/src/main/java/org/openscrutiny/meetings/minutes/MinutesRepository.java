package org.openscrutiny.meetings.minutes;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.Cursors;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.meetings.RowsPage;

/** The minutes of all meetings. */
@ApplicationScoped
class MinutesRepository implements PanacheRepositoryBase<Minutes, String> {

    /** What a list keeps. */
    record Filter(
            @Nullable String body,
            @Nullable String meeting,
            @Nullable MinutesState state) {}

    Minutes present(String id) {
        var minutes = findById(id);
        if (minutes == null) {
            throw Problem.notFound();
        }
        return minutes;
    }

    Optional<Minutes> ofMeeting(String meetingId) {
        return find("meetingId", meetingId).firstResultOptional();
    }

    /** The minutes that hold a part of a resolution, by the index on their content. */
    Optional<Minutes> withPart(String partId) {
        var whole = "{\"entries\":[{\"resolutions\":[{\"parts\":[{\"id\":" + quoted(partId) + "}]}]}]}";
        var ids = getEntityManager()
                .createNativeQuery("select id from minutes where content @> cast(?1 as jsonb) limit 1", String.class)
                .setParameter(1, whole)
                .getResultList();
        return ids.isEmpty() ? Optional.empty() : findByIdOptional(String.valueOf(ids.getFirst()));
    }

    private static String quoted(String text) {
        return com.fasterxml.jackson.databind.node.TextNode.valueOf(text).toString();
    }

    /** One more than the limit, by day and id, after a place; the undated first. */
    List<Minutes> page(Filter filter, int limit, Cursors.@Nullable Place after) {
        return RowsPage.byDay("heldOn")
                .where("bodyId", filter.body())
                .where("meetingId", filter.meeting())
                .where("state", filter.state())
                .after(after)
                .of(this, limit);
    }
}
