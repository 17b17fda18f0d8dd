package org.openscrutiny.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import org.openscrutiny.performance.series.Recomputation;

/**
 * Signals of all series made in one run, as an operator orders it, beside a bare reading of the same figures in one
 * statement on the same connection settings.
 */
final class RecomputeBench {

    private static final int TOGETHER = 200;
    /** With indexes and write-ahead log. */
    private static final int BYTES_A_FIGURE = 1200;

    private static final String MARK = """
            insert into series_due (indicator_id, area_code, category, due_since, run)
            select distinct indicator_id, area_code, category, now(), 'bench' from observation order by 1, 2, 3""";
    private static final String BARE = """
            select o.indicator_id, o.area_code, o.category, o.period_key, v.value, v.flags
            from observation o join vintage v on v.observation_id = o.id and v.number = o.published_vintage""";

    /**
     * @param seconds of the run, marking included
     * @param again seconds of the same run when nothing had moved: no row is written
     * @param reading share of the run in which figures, definitions and levels were read; {@code calculating} and
     *     {@code writing} likewise; what is left is marking and commits
     * @param bareSeconds reading the same figures and doing nothing with them
     */
    record Result(
            String bench,
            int series,
            int points,
            double seconds,
            long seriesPerSecond,
            double reading,
            double calculating,
            double writing,
            double again,
            double bareSeconds,
            double loadSeconds,
            long seed) {}

    private final BenchDatabase database;
    private final Recomputation recomputation;

    private RecomputeBench(BenchDatabase database) {
        this.database = database;
        var json = new ObjectMapper().registerModule(new JavaTimeModule());
        this.recomputation = new Recomputation(database.pool(), json, Clock.systemUTC(), TOGETHER);
    }

    static Result run(Options options) throws Exception {
        int series = Math.toIntExact(options.of("series", 60_000));
        int points = Math.toIntExact(options.of("points", 120));
        long seed = options.of("seed", 1);
        var directory = Files.createTempDirectory("scrutiny-bench");
        Directories.requireSpace(directory, (long) series * points * BYTES_A_FIGURE);
        try (var database = BenchDatabase.start(directory, "classpath:db/chassis", "classpath:db/service")) {
            long begun = System.nanoTime();
            try (var connection = database.superuser()) {
                new ManySeries(series, points, seed).load(connection);
            }
            double load = seconds(System.nanoTime() - begun);
            return new RecomputeBench(database).measure(series, points, load, seed);
        }
    }

    /** A run with the time it spent in each part. */
    private record Run(
            double seconds, int series, int changed, Duration reading, Duration calculating, Duration writing) {
        double share(Duration part) {
            return Math.round(part.toNanos() / (seconds * 1e9) * 1000) / 1000.0;
        }
    }

    private Result measure(int series, int points, double load, long seed) throws SQLException {
        double bare = bare((long) series * points);
        var first = run();
        var again = run();
        if (first.series() != series || first.changed() != series || again.changed() != 0) {
            throw new IllegalStateException("first " + first + ", again " + again);
        }
        return new Result(
                "recompute",
                series,
                points,
                first.seconds(),
                Math.round(series / first.seconds()),
                first.share(first.reading()),
                first.share(first.calculating()),
                first.share(first.writing()),
                again.seconds(),
                bare,
                load,
                seed);
    }

    private Run run() throws SQLException {
        long begun = System.nanoTime();
        try (var connection = database.pool().getConnection();
                var mark = connection.createStatement()) {
            mark.executeUpdate(MARK);
        }
        int series = 0;
        int changed = 0;
        var reading = Duration.ZERO;
        var calculating = Duration.ZERO;
        var writing = Duration.ZERO;
        for (var sweep = recomputation.sweep(); sweep.series() > 0; sweep = recomputation.sweep()) {
            series += sweep.series();
            changed += sweep.changed();
            reading = reading.plus(sweep.reading());
            calculating = calculating.plus(sweep.calculating());
            writing = writing.plus(sweep.writing());
        }
        return new Run(seconds(System.nanoTime() - begun), series, changed, reading, calculating, writing);
    }

    private double bare(long expected) throws SQLException {
        long begun = System.nanoTime();
        long rows = 0;
        try (var connection = database.pool().getConnection()) {
            connection.setAutoCommit(false);
            try (var select = connection.createStatement()) {
                select.setFetchSize(10_000);
                try (var found = select.executeQuery(BARE)) {
                    while (found.next()) {
                        rows += found.getBigDecimal(5) == null ? 0 : 1;
                    }
                }
            }
            connection.commit();
            connection.setAutoCommit(true);
        }
        if (rows != expected) {
            throw new IllegalStateException("read " + rows + " figures of " + expected);
        }
        return seconds(System.nanoTime() - begun);
    }

    private static double seconds(long nanos) {
        return Math.round(nanos / 1e8) / 10.0;
    }
}
