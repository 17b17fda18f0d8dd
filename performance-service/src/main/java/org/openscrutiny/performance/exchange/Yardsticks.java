package org.openscrutiny.performance.exchange;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What numbers of rows are weighed against: levels of targets in force and published figures, in one statement. */
@ApplicationScoped
class Yardsticks {
    private static final String SELECT = """
            with place as (select * from unnest(?::text[], ?::text[], ?::text[], ?::text[])
                as p (indicator_id, area_code, period_key, category))
            select p.indicator_id, p.area_code, p.period_key, p.category, t.level from place p
            join target t on p.category = '' and t.indicator_id = p.indicator_id and t.area_code = p.area_code
                and t.period_key = p.period_key and t.state = 'APPROVED' and t.level is not null
            union all
            select p.indicator_id, p.area_code, p.period_key, p.category, r.expected from place p
            join expected_range r on p.category = '' and r.indicator_id = p.indicator_id
                and r.area_code = p.area_code and r.period_key = p.period_key and r.expected is not null
            union all
            select p.indicator_id, p.area_code, p.period_key, p.category, v.value from place p
            join observation o on o.indicator_id = p.indicator_id and o.area_code = p.area_code
                and o.period_key = p.period_key and o.category = p.category
            join vintage v on v.observation_id = o.id and v.number = o.published_vintage and v.value is not null""";

    private final AgroalDataSource database;

    Yardsticks(AgroalDataSource database) {
        this.database = database;
    }

    /** Where a number stands; without a category it is a target's, or what a plan expected. */
    record Place(String indicatorId, String areaCode, String periodKey, String category) {
        Place(String indicatorId, String areaCode, String periodKey) {
            this(indicatorId, areaCode, periodKey, "");
        }
    }

    /** The numbers that stand at these places. */
    Map<Place, BigDecimal> at(Collection<Place> places) {
        Map<Place, BigDecimal> found = new HashMap<>();
        List<Place> asked = places.stream().distinct().toList();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setArray(1, texts(connection, asked, Place::indicatorId));
            select.setArray(2, texts(connection, asked, Place::areaCode));
            select.setArray(3, texts(connection, asked, Place::periodKey));
            select.setArray(4, texts(connection, asked, Place::category));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    Place place = new Place(rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4));
                    found.put(place, rows.getBigDecimal(5));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return found;
    }

    private static Array texts(Connection connection, List<Place> places, Function<Place, String> part)
            throws SQLException {
        return connection.createArrayOf("text", places.stream().map(part).toArray());
    }
}
