package org.openscrutiny.performance.series;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.Cursors;
import org.openscrutiny.performance.chart.Assurance;
import org.openscrutiny.performance.chart.Variation;
import org.openscrutiny.performance.period.PeriodType;

/** Reads signals through the role of anonymous readers, a page in one statement. */
@ApplicationScoped
public class SignalReads {
    private static final String SELECT = """
            select indicator_id, indicator_code, name, area_code, category, period_type, points, point, value, mean,
                avg_moving_range, lpl, upl, target, trial_limits, variation, assurance, not_charted, rule_set, computed_at
            from published_signal where true""";

    private final AgroalDataSource database;

    SignalReads(@DataSource("public") AgroalDataSource database) {
        this.database = database;
    }

    /** Signals by indicator, area and category, after a place. */
    List<SignalView> page(SignalQuery query, Cursors.@Nullable Place after, int size) {
        var sql = new StringBuilder(SELECT);
        var values = new ArrayList<String>();
        keep(sql, values, "indicator_code", query.indicator());
        var area = query.area();
        if (area != null) {
            sql.append(" and area_code = any(string_to_array(?, chr(10)))");
            values.add(String.join("\n", area.codes()));
        }
        keep(sql, values, "variation", name(query.variation()));
        keep(sql, values, "assurance", name(query.assurance()));
        if (after != null) {
            sql.append(" and (indicator_id, area_code, category) > (?, ?, ?)");
            values.addAll(List.of(after.sortValue().split("\n", 2)));
            values.add(after.id());
        }
        sql.append(" order by indicator_id, area_code, category limit ").append(size);
        return select(sql.toString(), values);
    }

    /** Those of these indicators, all areas and categories. */
    public List<SignalView> of(Collection<String> indicatorIds) {
        return select(
                SELECT + " and indicator_id = any(string_to_array(?, ' '))", List.of(String.join(" ", indicatorIds)));
    }

    static Cursors.Place place(SignalView signal) {
        return new Cursors.Place(signal.indicatorId() + '\n' + signal.areaCode(), signal.category());
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static void keep(StringBuilder sql, List<String> values, String column, @Nullable String value) {
        if (value != null) {
            sql.append(" and ").append(column).append(" = ?");
            values.add(value);
        }
    }

    private List<SignalView> select(String sql, List<String> values) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                select.setString(i + 1, values.get(i));
            }
            var found = new ArrayList<SignalView>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(view(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SignalView view(ResultSet row) throws SQLException {
        var variation = row.getString(16);
        var assurance = row.getString(17);
        return new SignalView(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                PeriodType.valueOf(row.getString(6)),
                row.getInt(7),
                row.getString(8),
                row.getBigDecimal(9),
                row.getBigDecimal(10),
                row.getBigDecimal(11),
                row.getBigDecimal(12),
                row.getBigDecimal(13),
                row.getBigDecimal(14),
                row.getBoolean(15),
                variation == null ? null : Variation.valueOf(variation),
                assurance == null ? null : Assurance.valueOf(assurance),
                row.getString(18),
                row.getString(19),
                row.getObject(20, OffsetDateTime.class).toInstant());
    }
}
