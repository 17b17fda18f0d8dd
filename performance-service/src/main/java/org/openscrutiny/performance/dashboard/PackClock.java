package org.openscrutiny.performance.dashboard;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.outbox.Changes;
import org.openscrutiny.performance.TypedRows;
import org.openscrutiny.performance.calendar.CouncilCalendar;
import org.openscrutiny.performance.calendar.WorkingDays;
import org.openscrutiny.performance.feed.MeetingsTaken;
import org.openscrutiny.performance.returns.Deadline;

/**
 * Says by when the pack of a dashboard is to be published: on the day on which the agenda of its meeting goes out, or must
 * at the latest, a rule of our own. The day follows the meeting; no clock starts for a meeting that is over. Each mark is
 * left once: it is asked for and written under the row's version.
 */
@ApplicationScoped
class PackClock {
    private static final int BATCH = 200;

    /**
     * What is drawn up with the meeting that is to take it. None is published until the transaction ends; one that is
     * being changed is left to the next round.
     */
    private static final String PLANS = MeetingsTaken.WITH + """
            select d.id as id, d.body_id as body, d.meeting_id as meeting, d.reporting_month as month,
                m.body ->> 'publishedOn' as published, m.body ->> 'date' as day
            from dashboard d
            left join pack_due p on p.dashboard_id = d.id
            left join taken m on m.planned = d.meeting_id
            where d.state <> 'PUBLISHED' and (m.id is not null or p.state = 'EXPECTED') order by d.id
            for share of d skip locked""";

    private static final Map<String, Class<?>> COLUMNS = Map.of(
            "id", String.class,
            "body", String.class,
            "meeting", String.class,
            "month", String.class,
            "published", String.class,
            "day", String.class);

    private final PacksDue packs;
    private final Dashboards dashboards;
    private final EntityManager entities;
    private final Changes changes;
    private final CouncilCalendar calendar;
    private final Clock clock;
    private final ZoneId zone;

    PackClock(
            PacksDue packs,
            Dashboards dashboards,
            EntityManager entities,
            Changes changes,
            CouncilCalendar calendar,
            Clock clock,
            @ConfigProperty(name = "scrutiny.zone") ZoneId zone) {
        this.packs = packs;
        this.dashboards = dashboards;
        this.entities = entities;
        this.changes = changes;
        this.calendar = calendar;
        this.clock = clock;
        this.zone = zone;
    }

    @Scheduled(
            every = "{performance.clocks.every}",
            identity = "packs",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        followMeetings();
        int left = BATCH;
        while (left > 0) {
            left = mark();
        }
    }

    /** Starts, moves and ends clocks as dashboards and their meetings are now. */
    @Transactional
    void followMeetings() {
        List<Tuple> rows = TypedRows.of(entities, PLANS, COLUMNS).getResultList();
        if (rows.isEmpty()) {
            return;
        }
        Map<String, PackDue> known = packs
                .list("dashboardId in ?1", rows.stream().map(PackClock::id).toList())
                .stream()
                .collect(Collectors.toMap(PackDue::dashboardId, Function.identity()));
        WorkingDays days = calendar.days();
        Map<String, String> moved = new LinkedHashMap<>();
        for (Tuple row : rows) {
            if (follow(row, known.get(id(row)), days)) {
                moved.put(id(row), "FOLLOW_MEETING");
            }
        }
        append(moved);
    }

    /** Whether a clock that runs says another day now, or ended; that one began is told by its first mark. */
    private boolean follow(Tuple row, @Nullable PackDue known, WorkingDays days) {
        String meeting = text(row, "meeting");
        LocalDate day = day(row, "day");
        LocalDate due = days.agendaDay(day(row, "published"), day);
        PackDue.Plan plan = meeting == null || due == null
                ? null
                : new PackDue.Plan(
                        id(row),
                        Objects.requireNonNull(text(row, "body")),
                        meeting,
                        Objects.requireNonNull(text(row, "month")));
        if (plan != null && known != null && known.isOf(plan) && !known.ended()) {
            return known.running() && known.move(Objects.requireNonNull(due), today());
        }
        if (plan != null && day != null && !day.isBefore(today())) {
            begin(plan, Objects.requireNonNull(due), known);
            return false;
        }
        boolean over = known != null && known.running();
        if (over) {
            Objects.requireNonNull(known).end(today());
        }
        return over;
    }

    private void begin(PackDue.Plan plan, LocalDate due, @Nullable PackDue known) {
        if (known == null) {
            packs.persist(new PackDue(plan, due));
        } else {
            known.begin(plan, due);
        }
    }

    /** Leaves the next mark on at most a batch of them. */
    @Transactional
    int mark() {
        LocalDate today = today();
        LocalDate horizon = Deadline.horizon(today, calendar.days());
        Map<String, String> marked = new LinkedHashMap<>();
        for (PackDue due : packs.marking(today, horizon, BATCH)) {
            Deadline.Mark mark = Objects.requireNonNull(due.deadline().next(today, horizon));
            due.mark(mark, today);
            marked.put(due.dashboardId(), mark.name());
        }
        append(marked);
        return marked.size();
    }

    /**
     * Stops the clock of a dashboard whose pack is made: met in time or late; one of the past settles nothing. The
     * dashboard is written first, so that no clock begins meanwhile, and a mark that is being left is waited for.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void stop(Dashboard dashboard, boolean asPrinted) {
        entities.flush();
        packs.findByIdOptional(dashboard.id(), LockModeType.PESSIMISTIC_WRITE)
                .filter(PackDue::running)
                .ifPresent(due -> {
                    if (asPrinted) {
                        due.end(today());
                    } else {
                        due.published(today());
                    }
                });
    }

    private void append(Map<String, String> commands) {
        if (!commands.isEmpty()) {
            Map<String, Dashboard> found = new HashMap<>();
            dashboards.list("id in ?1", commands.keySet()).forEach(d -> found.put(d.id(), d));
            changes.appendAll(() -> commands.entrySet().stream()
                    .map(c -> DashboardEvent.restricted(
                            "PACK_" + c.getValue(), Objects.requireNonNull(found.get(c.getKey()))))
                    .toList());
        }
    }

    private static @Nullable LocalDate day(Tuple row, String name) {
        String day = text(row, name);
        return day == null ? null : LocalDate.parse(day);
    }

    private static String id(Tuple row) {
        return Objects.requireNonNull(text(row, "id"));
    }

    private static @Nullable String text(Tuple row, String name) {
        return row.get(name, String.class);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
