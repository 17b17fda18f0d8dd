package org.openscrutiny.performance.series;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;

/**
 * Marks series as due where no public change tells of it, in the caller's transaction and one statement each. The rows
 * are written in one order everywhere, so that nobody waits in a ring.
 */
@ApplicationScoped
class SeriesDue {
    private static final String AREA = """
            insert into series_due (indicator_id, area_code, category, due_since)
            select distinct indicator_id, area_code, category, ?::timestamptz from observation
            where indicator_id = ? and area_code = ? and published_vintage is not null order by 1, 2, 3
            on conflict do nothing""";
    private static final String EVERYTHING = """
            insert into series_due as d (indicator_id, area_code, category, due_since, run)
            select indicator_id, area_code, category, ?::timestamptz, ? from (
                select indicator_id, area_code, category from observation where published_vintage is not null
                union
                select indicator_id, area_code, category from series_signal) every
            order by 1, 2, 3
            on conflict (indicator_id, area_code, category) do update set run = excluded.run""";

    private final AgroalDataSource database;
    private final Clock clock;

    SeriesDue(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What is published of an area. */
    void area(String indicatorId, String areaCode) {
        insert(AREA, indicatorId, areaCode);
    }

    /** All there is, for a recomputation; tells how many series that are. */
    long everything(String run) {
        return insert(EVERYTHING, run);
    }

    private int insert(String sql, String... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, clock.instant().toString());
            for (int i = 0; i < values.length; i++) {
                insert.setString(i + 2, values[i]);
            }
            return insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
