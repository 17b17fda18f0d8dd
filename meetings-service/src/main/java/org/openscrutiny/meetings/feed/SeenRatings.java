package org.openscrutiny.meetings.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads ratings, one statement whatever their number: of each indicator and area the year to date, else the period
 * (D16), the latest by the end of its period. A period without an end is placed by the digits of its key.
 */
@ApplicationScoped
public class SeenRatings {

    private static final String LATEST = """
            select asked.position, found.body, found.trace_id
            from unnest(?::text[], ?::text[]) with ordinality as asked(indicator_id, period, position)
            cross join lateral (
                select distinct on (coalesce(r.body->>'areaCode', '')) r.body, r.trace_id
                from rating_seen r
                where r.body->>'indicatorId' = asked.indicator_id
                  and not r.deleted
                  and r.body->>'measure' in ('YEAR_TO_DATE', 'PERIOD')
                  and (asked.period is null or r.body#>>'{period,key}' = asked.period)
                  and (?::timestamptz is null or (r.body->>'publishedAt')::timestamptz <= ?::timestamptz)
                order by coalesce(r.body->>'areaCode', ''), r.body->>'measure' desc,
                         coalesce(r.body#>>'{period,end}', substring(r.body#>>'{period,key}' from '\\d{4}.*$')) desc,
                         r.id desc) as found
            order by asked.position, found.body->>'areaCode' nulls first""";

    private final AgroalDataSource database;
    private final ObjectMapper json;

    SeenRatings(@DataSource("public") AgroalDataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * The latest ratings.
     *
     * @param publishedBy only those published by then; null for what is known now
     */
    public List<SeenRating> latest(Set<RatingAsked> asked, @Nullable Instant publishedBy) {
        var questions = List.copyOf(asked);
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(LATEST)) {
            select.setArray(
                    1,
                    connection.createArrayOf(
                            "text",
                            questions.stream().map(RatingAsked::indicatorId).toArray()));
            select.setArray(
                    2,
                    connection.createArrayOf(
                            "text", questions.stream().map(RatingAsked::period).toArray()));
            var until = publishedBy == null ? null : publishedBy.toString();
            select.setString(3, until);
            select.setString(4, until);
            try (var rows = select.executeQuery()) {
                var found = new ArrayList<SeenRating>();
                while (rows.next()) {
                    found.add(new SeenRating(
                            questions.get(rows.getInt(1) - 1),
                            json.readValue(rows.getString(2), RatingSeen.class),
                            rows.getString(3)));
                }
                return found;
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("the ratings seen could not be read", e);
        }
    }
}
