package org.openscrutiny.performance.exchange;

import io.quarkus.scheduler.Scheduler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;

/** Counts what Hibernate prepares while no timer begins anything. */
@ApplicationScoped
public class PreparedStatements {
    private final EntityManagerFactory entities;
    private final Scheduler timers;

    PreparedStatements(EntityManagerFactory entities, Scheduler timers) {
        this.entities = entities;
        this.timers = timers;
    }

    /**
     * The statements of each work.
     *
     * @param first not counted: what a timer began before ends during it
     */
    public List<Long> of(Runnable first, Runnable... works) {
        timers.pause();
        try {
            first.run();
            List<Long> counts = new ArrayList<>();
            for (Runnable work : works) {
                counts.add(count(work));
            }
            return counts;
        } finally {
            timers.resume();
        }
    }

    private long count(Runnable work) {
        Statistics statistics = entities.unwrap(SessionFactory.class).getStatistics();
        statistics.clear();
        statistics.setStatisticsEnabled(true);
        work.run();
        statistics.setStatisticsEnabled(false);
        return statistics.getPrepareStatementCount();
    }
}
