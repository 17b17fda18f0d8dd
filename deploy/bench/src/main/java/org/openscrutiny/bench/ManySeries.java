package org.openscrutiny.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.SplittableRandom;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Published monthly figures of many series, written by COPY: a hundred areas an indicator, the newest figure of each
 * series rated against a level.
 */
final class ManySeries {

    private static final int AREAS = 100;
    private static final int BUFFER = 1 << 16;
    private static final String AT = "2018-01-31T10:00:00Z";

    private final int series;
    private final int points;
    private final SplittableRandom random;

    ManySeries(int series, int points, long seed) {
        this.series = series;
        this.points = points;
        this.random = new SplittableRandom(seed);
    }

    /** One row to write. */
    private interface Rows {
        void write(Lines lines) throws SQLException;
    }

    /** Rows of a COPY, sent in pieces. */
    private static final class Lines {
        private final CopyIn copy;
        private final StringBuilder text = new StringBuilder(BUFFER * 2);

        Lines(CopyIn copy) {
            this.copy = copy;
        }

        void row(Object... cells) throws SQLException {
            for (int i = 0; i < cells.length; i++) {
                text.append(i == 0 ? "" : "\t").append(cells[i]);
            }
            text.append('\n');
            if (text.length() > BUFFER) {
                send();
            }
        }

        void send() throws SQLException {
            var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            copy.writeToCopy(bytes, 0, bytes.length);
            text.setLength(0);
        }
    }

    /**
     * Writes them.
     *
     * @param connection of the superuser: what refers to what is right by construction and not looked up row by row
     */
    void load(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
        }
        copy(
                connection,
                "indicator (id, code, name, role, state, body_ids, area_codes, definition_state, row_version)",
                lines -> {
                    for (int i = 0; i < indicators(); i++) {
                        lines.row(
                                id('a', i),
                                "BENCH-" + i,
                                "Bench " + i,
                                "PERFORMANCE",
                                "ACTIVE",
                                "[]",
                                "[]",
                                "APPROVED",
                                0);
                    }
                });
        copy(
                connection,
                "definition_version (id, indicator_id, number, state, drafted_by, valid_from, kind, basis, frequency,"
                        + " calendar, unit, published_scale, polarity, rule_family)",
                lines -> {
                    for (int i = 0; i < indicators(); i++) {
                        lines.row(
                                id('b', i),
                                id('a', i),
                                1,
                                "APPROVED",
                                "bench",
                                "2000-04-01",
                                "FLOW",
                                "PERIOD",
                                "MONTHLY",
                                "FINANCIAL",
                                "COUNT",
                                0,
                                "HIGHER_IS_BETTER",
                                "FLOOR_STANDARD");
                    }
                });
        copy(
                connection,
                "observation (id, indicator_id, area_code, period_key, period_type, period_end, category, vintage,"
                        + " state, published_vintage, row_version)",
                this::observations);
        copy(
                connection,
                "vintage (id, observation_id, number, state, value, flags, qualifier, warnings, recorded_at,"
                        + " recorded_by, published_at, as_printed)",
                this::vintages);
        copy(
                connection,
                "rating (id, indicator_id, indicator_code, area_code, period_key, period_end, measure, entry, rating,"
                        + " row_version)",
                this::ratings);
        copy(
                connection,
                "rating_entry (id, rating_id, number, observation_id, vintage, rule_set, rule_version, rating, reason,"
                        + " reason_text, inputs, flags, rated_at, published_at)",
                this::entries);
        try (var statement = connection.createStatement()) {
            // At once, not by workers of the server's while something else is measured.
            statement.execute("vacuum analyze");
            statement.execute("checkpoint");
        }
    }

    private void copy(Connection connection, String table, Rows rows) throws SQLException {
        var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " from stdin");
        var lines = new Lines(copy);
        rows.write(lines);
        lines.send();
        copy.endCopy();
    }

    private int indicators() {
        return (series + AREAS - 1) / AREAS;
    }

    private YearMonth month(int point) {
        return YearMonth.of(2018, 1).minusMonths(points - 1L - point);
    }

    private void observations(Lines lines) throws SQLException {
        for (int s = 0; s < series; s++) {
            for (int p = 0; p < points; p++) {
                var month = month(p);
                lines.row(
                        id('c', (long) s * points + p),
                        id('a', s / AREAS),
                        area(s),
                        month,
                        "MONTH",
                        month.atEndOfMonth(),
                        "_T",
                        1,
                        "PUBLISHED",
                        1,
                        0);
            }
        }
    }

    private void vintages(Lines lines) throws SQLException {
        for (int s = 0; s < series; s++) {
            for (int p = 0; p < points; p++) {
                lines.row(
                        id('d', (long) s * points + p),
                        id('c', (long) s * points + p),
                        1,
                        "PUBLISHED",
                        900 + random.nextInt(200),
                        "A",
                        "EXACT",
                        "[]",
                        AT,
                        "bench",
                        AT,
                        "f");
            }
        }
    }

    private void ratings(Lines lines) throws SQLException {
        var newest = month(points - 1);
        for (int s = 0; s < series; s++) {
            lines.row(
                    id('e', s),
                    id('a', s / AREAS),
                    "BENCH-" + s / AREAS,
                    area(s),
                    newest,
                    newest.atEndOfMonth(),
                    "PERIOD",
                    1,
                    "GREEN",
                    0);
        }
    }

    private void entries(Lines lines) throws SQLException {
        for (int s = 0; s < series; s++) {
            lines.row(
                    id('f', s),
                    id('e', s),
                    1,
                    id('c', (long) (s + 1) * points - 1),
                    1,
                    "FLOOR_STANDARD",
                    1,
                    "GREEN",
                    "TARGET_MET",
                    "bench",
                    "{\"level\": 950}",
                    "A",
                    AT,
                    AT);
        }
    }

    private static String area(int series) {
        return "E0900%04d".formatted(series % AREAS);
    }

    /** As long as a real one and, like those, in the order of time. */
    private static String id(char kind, long number) {
        return "0197c9a0-000" + kind + "-7000-8000-" + HexFormat.of().toHexDigits(number, 12);
    }
}
