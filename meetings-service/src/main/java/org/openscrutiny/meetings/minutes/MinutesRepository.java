package org.openscrutiny.meetings.minutes;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.Cursors;
import org.openscrutiny.chassis.problem.Problem;

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
        var where = new ArrayList<String>(List.of("1 = 1"));
        Map<String, Object> values = new HashMap<>();
        if (filter.body() != null) {
            where.add("bodyId = :body");
            values.put("body", filter.body());
        }
        if (filter.meeting() != null) {
            where.add("meetingId = :meeting");
            values.put("meeting", filter.meeting());
        }
        if (filter.state() != null) {
            where.add("state = :state");
            values.put("state", filter.state());
        }
        if (after != null) {
            where.add("(" + SORT + " > :place or (" + SORT + " = :place and id > :id))");
            values.put("place", sortDate(after.sortValue()));
            values.put("id", after.id());
        }
        return find(String.join(" and ", where) + " order by " + SORT + ", id", values)
                .page(0, limit + 1)
                .list();
    }

    private static final LocalDate UNDATED = LocalDate.of(1, 1, 1);

    private static final String SORT = "coalesce(heldOn, date 0001-01-01)";

    private static LocalDate sortDate(String value) {
        return value.isEmpty() ? UNDATED : LocalDate.parse(value);
    }
}
