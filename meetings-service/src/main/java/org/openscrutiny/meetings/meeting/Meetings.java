package org.openscrutiny.meetings.meeting;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.Cursors;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.meetings.RowsPage;

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
        return RowsPage.byDay("dated.latest")
                .where("array_contains(bodyIds, :body)", "body", filter.body())
                .where("dated.latest >= :from", "from", filter.from())
                .where("dated.earliest <= :to", "to", filter.to())
                .where("state", filter.state())
                .after(after)
                .of(this, limit);
    }
}
