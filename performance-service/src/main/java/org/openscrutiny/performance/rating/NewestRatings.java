package org.openscrutiny.performance.rating;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.openness.PublicCondition;
import org.openscrutiny.chassis.problem.Faults;
import org.openscrutiny.performance.indicator.RatedIndicators;

/**
 * Indicators by their newest public ratings: of each area the year to date before the period alone, no forecast. One
 * statement, which goes by index to one rating an area.
 */
@ApplicationScoped
class NewestRatings implements RatedIndicators {
    private static final String INDICATORS = """
            select distinct i.id from public_state i
            cross join lateral jsonb_array_elements_text((i.payload::jsonb) -> 'areaCodes') as area(code)
            cross join lateral (
                select r.payload from public_state r
                where r.type = 'performance.rating' and not r.deleted
                  and (r.payload::jsonb) #>> '{measure}' <> 'FORECAST'
                  and coalesce((r.payload::jsonb) #>> '{indicatorId}', '') = i.id
                  and (r.payload::jsonb) #>> '{areaCode}' = area.code
                order by (r.payload::jsonb) #>> '{period,end}' desc, (r.payload::jsonb) #>> '{measure}' desc, r.payload
                limit 1) newest
            where i.type = 'performance.indicator' and not i.deleted
              and (?::text is null or (newest.payload::jsonb) #>> '{rating}' = ?)""";

    private final AgroalDataSource database;
    private final Clock clock;
    private final ZoneId zone;

    NewestRatings(
            @DataSource("public") AgroalDataSource database,
            Clock clock,
            @ConfigProperty(name = "scrutiny.zone") ZoneId zone) {
        this.database = database;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public Set<String> with(@Nullable String rating, @Nullable String freshness) {
        var faults = new Faults();
        RatingStatus status = RatingFilter.constant(RatingStatus.class, "rating", rating, faults);
        Freshness fresh = RatingFilter.constant(Freshness.class, "freshness", freshness, faults);
        faults.throwIfAny();
        PublicCondition condition = fresh == null ? null : today().is(fresh);
        String sql = condition == null ? INDICATORS : INDICATORS + " and " + condition.on("newest.payload");
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, status == null ? null : status.name());
            select.setString(2, status == null ? null : status.name());
            int i = 2;
            for (String value : condition == null ? Set.<String>of() : condition.values()) {
                select.setString(++i, value);
            }
            Set<String> ids = new TreeSet<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getString(1));
                }
            }
            return ids;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private FreshnessOn today() {
        return new FreshnessOn(LocalDate.ofInstant(clock.instant(), zone));
    }
}
