package org.openscrutiny.performance.series;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Writes signals that are not as they stand, and takes away those of series that nothing is published of. */
final class SignalRows {
    private static final String KEEP = """
            insert into series_signal as s (indicator_id, area_code, category, period_type, points, point, value, mean,
                avg_moving_range, lpl, upl, target, trial_limits, variation, assurance, not_charted, rule_set,
                computed_at)
            select r.*, ?::timestamptz
            from jsonb_to_recordset(?::jsonb) as r (indicator_id text, area_code text, category text, period_type text,
                points integer, point text, value numeric, mean numeric, avg_moving_range numeric, lpl numeric,
                upl numeric, target numeric, trial_limits boolean, variation text, assurance text, not_charted text,
                rule_set text)
            on conflict (indicator_id, area_code, category) do update set
                (period_type, points, point, value, mean, avg_moving_range, lpl, upl, target, trial_limits, variation,
                 assurance, not_charted, rule_set, computed_at)
                = (excluded.period_type, excluded.points, excluded.point, excluded.value, excluded.mean,
                   excluded.avg_moving_range, excluded.lpl, excluded.upl, excluded.target, excluded.trial_limits,
                   excluded.variation, excluded.assurance, excluded.not_charted, excluded.rule_set,
                   excluded.computed_at)
            where (s.period_type, s.points, s.point, s.value, s.mean, s.avg_moving_range, s.lpl, s.upl, s.target,
                   s.trial_limits, s.variation, s.assurance, s.not_charted, s.rule_set)
                is distinct from (excluded.period_type, excluded.points, excluded.point, excluded.value, excluded.mean,
                   excluded.avg_moving_range, excluded.lpl, excluded.upl, excluded.target, excluded.trial_limits,
                   excluded.variation, excluded.assurance, excluded.not_charted, excluded.rule_set)""";
    private static final String FORGET = """
            delete from series_signal
            where (indicator_id, area_code, category) in (select * from unnest(?::text[], ?::text[], ?::text[]))""";

    private final Connection connection;

    SignalRows(Connection connection) {
        this.connection = connection;
    }

    /** Two statements; tells how many rows were not so before. */
    int keep(String signals, List<SeriesKey> gone, Instant now) throws SQLException {
        int changed;
        try (PreparedStatement keep = connection.prepareStatement(KEEP)) {
            keep.setString(1, now.toString());
            keep.setString(2, signals);
            changed = keep.executeUpdate();
        }
        try (PreparedStatement forget = connection.prepareStatement(FORGET)) {
            forget.setArray(
                    1,
                    connection.createArrayOf(
                            "text", gone.stream().map(SeriesKey::indicatorId).toArray()));
            forget.setArray(
                    2,
                    connection.createArrayOf(
                            "text", gone.stream().map(SeriesKey::areaCode).toArray()));
            forget.setArray(
                    3,
                    connection.createArrayOf(
                            "text", gone.stream().map(SeriesKey::category).toArray()));
            return changed + forget.executeUpdate();
        }
    }
}
