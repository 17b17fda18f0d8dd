package org.openscrutiny.performance.returns;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Makes returns, notes what came in and leaves the marks of time, a few statements a round whatever their number. Each
 * step is done once: it is asked for and written under the row's version, so that replicas and restarts do no harm.
 */
@ApplicationScoped
class ReturnClock {
    private static final int BATCH = 200;

    /** Expected returns whose figure is there, the year to date for its last month too, and since when. */
    private static final String RECEIVED = """
            select r.id as id, min(v.recorded_at) as at from return_due r
            join observation o on o.indicator_id = r.indicator_id and o.area_code = r.area_code and o.category = '_T'
                and (o.period_key = r.period_key or (o.period_type = 'YEAR_TO_DATE' and o.period_end = r.period_end))
            join vintage v on v.observation_id = o.id and v.state <> 'RETURNED'
            where r.state = 'EXPECTED' group by r.id order by r.id limit 200""";

    private final ReturnService service;
    private final Returns returns;
    private final EntityManager entities;
    private final Event<ReturnsMarked> marked;

    ReturnClock(ReturnService service, Returns returns, EntityManager entities, Event<ReturnsMarked> marked) {
        this.service = service;
        this.returns = returns;
        this.entities = entities;
        this.marked = marked;
    }

    @Scheduled(
            every = "{performance.clocks.every}",
            identity = "returns",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        boolean further = true;
        while (further) {
            further = service.makeNext();
        }
        int left = BATCH;
        while (left == BATCH) {
            left = receive();
        }
        left = BATCH;
        while (left > 0) {
            left = mark();
        }
    }

    /** Settles at most a batch of those that came in. */
    @Transactional
    int receive() {
        List<?> rows = entities.createNativeQuery(RECEIVED, Tuple.class).getResultList();
        Map<String, LocalDate> days = new HashMap<>();
        for (Object row : rows) {
            Tuple one = (Tuple) row;
            days.put(one.get("id", String.class), LocalDate.ofInstant(one.get("at", Instant.class), service.zone()));
        }
        if (!days.isEmpty()) {
            List<ReturnDue> came = returns.list("id in ?1 order by id", days.keySet());
            came.forEach(r -> r.received(Objects.requireNonNull(days.get(r.id()))));
            service.append("RECEIVE", came);
        }
        return days.size();
    }

    /** Leaves the next mark on at most a batch of them. */
    @Transactional
    int mark() {
        LocalDate today = service.today();
        LocalDate horizon = Deadline.horizon(today, service.days());
        List<ReturnDue> waiting = returns.marking(today, horizon, BATCH);
        List<ReturnsMarked.One> marks = new ArrayList<>();
        for (ReturnDue due : waiting) {
            Deadline.Mark mark = Objects.requireNonNull(due.deadline().next(today, horizon));
            due.mark(mark, today);
            marks.add(new ReturnsMarked.One(due, mark));
        }
        service.appendMarks(marks);
        if (!marks.isEmpty()) {
            marked.fire(new ReturnsMarked(marks));
        }
        return marks.size();
    }
}
