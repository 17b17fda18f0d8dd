package org.openscrutiny.meetings.meeting;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.Cursors;
import org.openscrutiny.chassis.problem.Problem;

/** The meetings and their agenda items. */
@ApplicationScoped
class Meetings implements PanacheRepositoryBase<Meeting, String> {

    /** What a list keeps. */
    record Filter(
            @Nullable String body,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable MeetingState state) {}

    Meeting present(String id) {
        var meeting = findById(id);
        if (meeting == null) {
            throw Problem.notFound();
        }
        return meeting;
    }

    /** The same with its row held, so that writers of an agenda come one after the other. */
    Meeting held(String id) {
        var meeting = findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (meeting == null) {
            throw Problem.notFound();
        }
        return meeting;
    }

    /** Moves the version, so that whoever changes an item changes the agenda it stands on. */
    void moveVersion(Meeting meeting) {
        getEntityManager().lock(meeting, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    @Nullable
    AgendaItem item(String id) {
        return getEntityManager().find(AgendaItem.class, id);
    }

    void add(AgendaItem item) {
        getEntityManager().persist(item);
    }

    void remove(AgendaItem item) {
        getEntityManager().remove(item);
    }

    List<AgendaItem> items(String meetingId) {
        return items(List.of(meetingId)).getOrDefault(meetingId, List.of());
    }

    /** Items of several meetings by meeting, each list in order. */
    Map<String, List<AgendaItem>> items(List<String> meetingIds) {
        return getEntityManager()
                .createQuery(
                        "from AgendaItem where meetingId in :ids order by meetingId, position, id", AgendaItem.class)
                .setParameter("ids", meetingIds)
                .getResultStream()
                .collect(Collectors.groupingBy(item -> item.meetingId));
    }

    /** One more than the limit, by the latest day, after a place; the undated first. */
    List<Meeting> page(Filter filter, int limit, Cursors.@Nullable Place after) {
        var where = new ArrayList<String>(List.of("1 = 1"));
        Map<String, Object> values = new HashMap<>();
        if (filter.body() != null) {
            where.add("array_contains(bodyIds, :body)");
            values.put("body", filter.body());
        }
        if (filter.from() != null) {
            where.add("dated.latest >= :from");
            values.put("from", filter.from());
        }
        if (filter.to() != null) {
            where.add("dated.earliest <= :to");
            values.put("to", filter.to());
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

    private static final String SORT = "coalesce(dated.latest, date 0001-01-01)";

    private static LocalDate sortDate(String value) {
        return value.isEmpty() ? UNDATED : LocalDate.parse(value);
    }
}
