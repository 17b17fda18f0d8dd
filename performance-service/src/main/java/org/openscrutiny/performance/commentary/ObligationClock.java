package org.openscrutiny.performance.commentary;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.outbox.Change;
import org.openscrutiny.chassis.outbox.Changes;
import org.openscrutiny.performance.calendar.CouncilCalendar;
import org.openscrutiny.performance.calendar.WorkingDays;
import org.openscrutiny.performance.feed.MeetingsTaken;
import org.openscrutiny.performance.returns.Deadline;

/**
 * Leaves the marks of time on obligations and carries out embargoes of commentaries, a few statements a round whatever
 * their number. Each mark is left once: it is asked for and written under the row's version.
 */
@ApplicationScoped
class ObligationClock {
    private static final int BATCH = 200;

    /**
     * Each running obligation with the first agenda day of a meeting that is to take it, by the dashboards drawn up for
     * it.
     */
    private static final String AGENDAS = MeetingsTaken.WITH + """
            select o.id as id, min(m.body ->> 'publishedOn') as published,
                min(m.body ->> 'date') filter (where m.body ->> 'publishedOn' is null) as meeting
            from commentary_obligation o
            left join dashboard d on d.meeting_id is not null and d.state <> 'PUBLISHED'
                and jsonb_path_exists(d.sections, '$[*].items[*] ? (@.indicatorId == $id && @.areaCode == $area)',
                    jsonb_build_object('id', o.indicator_id, 'area', o.area_code))
            left join taken m on m.planned = d.meeting_id
            where o.state in ('OPEN', 'ESCALATED')
            group by o.id, o.due_on, o.frozen_on, o.agenda_day
            having o.agenda_day is not null or count(m.id) > 0""";

    private final Obligations obligations;
    private final ObligationService service;
    private final CommentaryService commentaries;
    private final EntityManager entities;
    private final Changes changes;
    private final Event<CommentaryMarked> marked;
    private final CouncilCalendar calendar;

    ObligationClock(
            Obligations obligations,
            ObligationService service,
            CommentaryService commentaries,
            EntityManager entities,
            Changes changes,
            Event<CommentaryMarked> marked,
            CouncilCalendar calendar) {
        this.obligations = obligations;
        this.service = service;
        this.commentaries = commentaries;
        this.entities = entities;
        this.changes = changes;
        this.marked = marked;
        this.calendar = calendar;
    }

    @Scheduled(
            every = "{performance.clocks.every}",
            identity = "obligations",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        int released = BATCH;
        while (released == BATCH) {
            released = commentaries.releaseDue();
        }
        followMeetings();
        int left = BATCH;
        while (left > 0) {
            left = mark();
        }
    }

    /** Moves the days of those whose meeting was found, moved, cancelled or has its agenda out. */
    @Transactional
    void followMeetings() {
        List<Tuple> rows = agendas();
        if (rows.isEmpty()) {
            return;
        }
        Map<String, CommentaryObligation> byId =
                obligations
                        .list(
                                "id in ?1",
                                rows.stream()
                                        .map(r -> r.get("id", String.class))
                                        .toList())
                        .stream()
                        .collect(Collectors.toMap(CommentaryObligation::id, Function.identity()));
        List<CommentaryObligation> moved = new ArrayList<>();
        WorkingDays days = calendar.days();
        ObligationDue due = new ObligationDue(days);
        for (Tuple row : rows) {
            CommentaryObligation obligation = Objects.requireNonNull(byId.get(row.get("id", String.class)));
            LocalDate agenda = days.agendaDay(day(row, "published"), day(row, "meeting"));
            if (!Objects.equals(agenda, obligation.agendaDay())) {
                obligation.meeting(agenda, due.dueOn(obligation.frozenOn(), agenda));
                moved.add(obligation);
            }
        }
        service.append("FOLLOW_MEETING", moved);
    }

    private List<Tuple> agendas() {
        List<Tuple> rows = new ArrayList<>();
        for (Object row : entities.createNativeQuery(AGENDAS, Tuple.class).getResultList()) {
            rows.add((Tuple) row);
        }
        return rows;
    }

    private static @Nullable LocalDate day(Tuple row, String name) {
        String day = row.get(name, String.class);
        return day == null ? null : LocalDate.parse(day);
    }

    /** Leaves the next mark on at most a batch of them. */
    @Transactional
    int mark() {
        LocalDate today = service.today();
        LocalDate horizon = Deadline.horizon(today, calendar.days());
        List<CommentaryObligation> waiting = obligations.marking(today, horizon, BATCH);
        List<Change> log = new ArrayList<>();
        List<CommentaryMarked.One> told = new ArrayList<>();
        for (CommentaryObligation obligation : waiting) {
            Deadline.Mark mark = Objects.requireNonNull(obligation.deadline().next(today, horizon));
            obligation.mark(mark, today);
            log.add(ObligationService.change(mark.name(), obligation));
            told.add(new CommentaryMarked.One(obligation, mark));
        }
        if (!log.isEmpty()) {
            marked.fire(new CommentaryMarked(told));
            changes.appendAll(() -> log);
        }
        return waiting.size();
    }
}
