package org.openscrutiny.performance.priority;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.openness.PublicState;
import org.openscrutiny.chassis.openness.PublicViews;
import org.openscrutiny.performance.indicator.Frequency;
import org.openscrutiny.performance.indicator.IndicatorEvent;
import org.openscrutiny.performance.observation.PeriodView;
import org.openscrutiny.performance.period.Calendar;
import org.openscrutiny.performance.period.Measure;
import org.openscrutiny.performance.period.Periods;
import org.openscrutiny.performance.rating.Freshness;
import org.openscrutiny.performance.rating.RatingReason;
import org.openscrutiny.performance.rating.RatingStatus;

/** Indicators and their newest ratings as everybody reads them, two statements for any number. */
@ApplicationScoped
class LatestRatings {
    /** Readers show the year to date, else the period; a forecast is not a result. */
    private static final String NEWEST = """
            select n.payload, (select d.calendar from published_calendar d
                where d.indicator_id = n.indicator order by d.valid_from <= ? desc, d.number desc limit 1)
            from (select distinct on (r.indicator, r.area) r.indicator, r.payload from (
                select coalesce((payload::jsonb) #>> '{indicatorId}', '') as indicator,
                    (payload::jsonb) #>> '{areaCode}' as area, (payload::jsonb) #>> '{period,end}' as period_end,
                    (payload::jsonb) #>> '{measure}' as measure, payload
                from public_state
                where type = 'performance.rating' and not deleted
                  and coalesce((payload::jsonb) #>> '{indicatorId}', '') = any(?)) r
            where r.measure <> 'FORECAST'
            order by r.indicator, r.area, r.period_end desc, r.measure desc, r.payload) n""";

    private final AgroalDataSource database;
    private final PublicState state;
    private final PublicViews views;

    LatestRatings(@DataSource("public") AgroalDataSource database, PublicState state, PublicViews views) {
        this.database = database;
        this.state = state;
        this.views = views;
    }

    /** What of an indicator's public bytes is read. */
    record Known(String id, String code, String name, Frequency frequency) {}

    /** What of a rating's public bytes is read. */
    private record Published(
            String id,
            String indicatorId,
            String areaCode,
            PeriodView period,
            Measure measure,
            @Nullable BigDecimal value,
            RatingStatus rating,
            RatingReason reason,
            String reasonText,
            @Nullable LocalDate nextDueOn,
            @Nullable Judged judgement) {
        /** A judgement's status. */
        record Judged(RatingStatus rating) {}

        PriorityView.Latest on(LocalDate day, Frequency frequency, Calendar calendar) {
            return new PriorityView.Latest(
                    id,
                    areaCode,
                    period,
                    measure,
                    value,
                    rating,
                    reason,
                    reasonText,
                    judgement == null ? null : judgement.rating(),
                    Freshness.of(nextDueOn, frequency, calendar, Periods.ofKey(period.key()), day));
        }
    }

    /** Those of these indicators that are public. */
    Map<String, Known> indicators(Collection<String> ids) {
        return state.findAll(IndicatorEvent.TYPE, ids).stream()
                .filter(found -> !found.deleted())
                .map(found -> views.read(found.payload(), Known.class))
                .collect(Collectors.toMap(Known::id, known -> known));
    }

    /** The newest ratings of these indicators by area, fresh or not on a day. */
    Map<String, List<PriorityView.Latest>> of(Map<String, Known> indicators, LocalDate day) {
        Map<String, List<PriorityView.Latest>> newest = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(NEWEST)) {
            select.setObject(1, day);
            select.setArray(
                    2, connection.createArrayOf("text", indicators.keySet().toArray()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    Published rating = views.read(rows.getString(1), Published.class);
                    Known indicator = indicators.get(rating.indicatorId());
                    if (indicator != null) {
                        newest.computeIfAbsent(indicator.id(), id -> new ArrayList<>())
                                .add(rating.on(day, indicator.frequency(), Calendar.valueOf(rows.getString(2))));
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return newest;
    }
}
