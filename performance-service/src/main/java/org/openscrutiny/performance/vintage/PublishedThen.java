package org.openscrutiny.performance.vintage;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.openness.PublicBytes;

/**
 * Reads the public versions that stood published at an instant: of those whose {@code publishedAt} had come, the one
 * published last, without a judgement made later and not yet superseded by what came later. What says no
 * {@code publishedAt} was published when it was recorded. What has been withdrawn since is not there. One statement each,
 * through the role of anonymous readers.
 */
@ApplicationScoped
class PublishedThen {
    private static final String SELECT = """
            select s.id, h.version, h.payload
            from public_state s
            cross join lateral (
                select v.version, v.payload from public_history v
                cross join lateral (
                    select coalesce(((v.payload::jsonb) ->> 'publishedAt')::timestamptz, v.occurred_at) as at) p
                where v.topic = ? and v.id = s.id and v.payload is not null
                  and p.at <= ?::timestamptz
                  and coalesce(((v.payload::jsonb) #>> '{judgement,at}')::timestamptz <= ?::timestamptz, true)
                  and coalesce(((v.payload::jsonb) ->> 'supersededAt')::timestamptz,
                          case (v.payload::jsonb) ->> 'state' when 'SUPERSEDED' then v.occurred_at else '-infinity' end)
                      <= ?::timestamptz
                order by p.at desc, v.version desc
                limit 1) h
            where s.type = ? and not s.deleted""";

    private final AgroalDataSource database;

    PublishedThen(@DataSource("public") AgroalDataSource database) {
        this.database = database;
    }

    /** One object; an empty list if nothing of it was published then. */
    List<PublicBytes> one(ThenQuery query, String id) {
        return select(SELECT + " and s.id = ?", query, List.of(id), 1);
    }

    /** A page by id. */
    List<PublicBytes> page(ThenQuery query, @Nullable String after, int limit) {
        var sql = new StringBuilder(SELECT);
        var values = new ArrayList<>(query.values());
        for (var filter : query.filters()) {
            sql.append(" and coalesce((").append(filter.varies() ? "h" : "s");
            sql.append(".payload::jsonb) #>> '")
                    .append(filter.path())
                    .append("', '') ")
                    .append(filter.test());
        }
        query.conditions().forEach(c -> sql.append(" and ").append(c.on("h.payload")));
        values.add(after == null ? "" : after);
        return select(sql + " and s.id > ? order by s.id", query, values, limit);
    }

    private List<PublicBytes> select(String sql, ThenQuery query, List<String> values, int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql + " limit " + limit)) {
            bind(select, query.type().topic(), query.at(), query.type().key(), values);
            try (ResultSet rows = select.executeQuery()) {
                List<PublicBytes> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(new PublicBytes(rows.getString(1), rows.getLong(2), rows.getString(3), false));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void bind(PreparedStatement select, String topic, Instant at, String type, List<String> values)
            throws SQLException {
        int i = 0;
        select.setString(++i, topic);
        select.setString(++i, at.toString());
        select.setString(++i, at.toString());
        select.setString(++i, at.toString());
        select.setString(++i, type);
        for (String value : values) {
            select.setString(++i, value);
        }
    }
}
