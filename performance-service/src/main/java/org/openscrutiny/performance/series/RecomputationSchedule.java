package org.openscrutiny.performance.series;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import org.openscrutiny.chassis.feed.DerivedRows;

/** Keeps signals up to date in the background; operators can have all of them made anew. */
@ApplicationScoped
class RecomputationSchedule implements DerivedRows {
    private static final int TOGETHER = 200;

    private final Recomputation recomputation;
    private final SeriesDue due;

    RecomputationSchedule(
            @DataSource("worker") AgroalDataSource worker, ObjectMapper json, Clock clock, SeriesDue due) {
        this.recomputation = new Recomputation(worker, json, clock, TOGETHER);
        this.due = due;
    }

    @Scheduled(every = "{performance.recompute.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void recompute() throws SQLException {
        boolean more = true;
        while (more) {
            more = recomputation.mark() > 0;
            more |= recomputation.sweep().series() > 0;
        }
    }

    @Override
    public String name() {
        return "series_signal";
    }

    @Override
    public long markAll(String rebuild) {
        return due.everything(rebuild);
    }
}
