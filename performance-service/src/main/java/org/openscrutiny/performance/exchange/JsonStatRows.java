package org.openscrutiny.performance.exchange;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.observation.FlagsText;
import org.openscrutiny.performance.observation.ObsStatus;

/** Reads published figures for JSON-stat, in one statement. */
@ApplicationScoped
class JsonStatRows {
    private static final String PUBLISHED = """
            select i.code, i.name, d.unit, d.published_scale, o.area_code, o.period_key, o.category, v.value, v.flags,
                   v.published_at, coalesce(a.name, o.area_code)
            from observation o
            join indicator i on i.id = o.indicator_id
            join vintage v on v.observation_id = o.id and v.number = o.published_vintage and v.state = 'PUBLISHED'
            join definition_version d on d.indicator_id = i.id and d.number = i.definition_number
            left join area a on a.code = o.area_code
            where ?::text is null or i.code = ?
            order by i.code, o.area_code, o.period_end, o.period_key, o.category""";

    private final AgroalDataSource database;
    private final FlagsText flags = new FlagsText();

    JsonStatRows(AgroalDataSource database) {
        this.database = database;
    }

    String published(@Nullable String code) {
        JsonStat dataset = new JsonStat();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(PUBLISHED)) {
            statement.setString(1, code);
            statement.setString(2, code);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    dataset.indicator(row.getString(1), row.getString(2), row.getString(3), row.getInt(4));
                    dataset.area(row.getString(5), row.getString(11));
                    dataset.figure(
                            row.getString(1),
                            row.getString(5),
                            row.getString(6),
                            row.getString(7),
                            row.getBigDecimal(8),
                            ObsStatus.primary(Objects.requireNonNull(flags.convertToEntityAttribute(row.getString(9)))),
                            row.getTimestamp(10).toInstant());
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return dataset.text();
    }
}
