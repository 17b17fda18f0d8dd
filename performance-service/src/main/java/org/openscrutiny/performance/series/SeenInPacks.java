package org.openscrutiny.performance.series;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which figures of an indicator and area each committee was given, as its packs hold them for ever: one statement. */
@ApplicationScoped
class SeenInPacks {
    private static final String SHOWN = """
            select p.id, p.number, p.published_at, p.document::jsonb ->> 'title', p.document::jsonb ->> 'bodyId',
                p.document::jsonb ->> 'meetingId', f.figure ->> 'periodKey', (f.figure ->> 'value')::numeric
            from public_pack p
            cross join lateral jsonb_path_query(p.document::jsonb, '$.sections[*].rows[*]') r (line)
            cross join lateral (
                select jsonb_path_query(r.line, '$.results[*].figure')
                union
                select r.line -> 'previous') f (figure)
            where position(? in p.document) > 0
              and r.line ->> 'indicatorId' = ? and r.line ->> 'areaCode' = ? and f.figure ->> 'value' is not null
            order by p.published_at, p.id""";

    private final AgroalDataSource database;

    SeenInPacks(@DataSource("public") AgroalDataSource database) {
        this.database = database;
    }

    /**
     * A figure in a pack.
     *
     * @param bodyId the committee that was given it
     */
    record Sight(
            String packId,
            int number,
            Instant publishedAt,
            String title,
            String bodyId,
            @Nullable String meetingId,
            String period,
            BigDecimal value) {}

    /** Every figure of it that was in a pack, in the order of the packs. */
    List<Sight> of(String indicatorId, String areaCode) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SHOWN)) {
            select.setString(1, indicatorId);
            select.setString(2, indicatorId);
            select.setString(3, areaCode);
            var sights = new ArrayList<Sight>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    sights.add(new Sight(
                            rows.getString(1),
                            rows.getInt(2),
                            rows.getObject(3, OffsetDateTime.class).toInstant(),
                            rows.getString(4),
                            rows.getString(5),
                            rows.getString(6),
                            rows.getString(7),
                            rows.getBigDecimal(8)));
                }
            }
            return sights;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
