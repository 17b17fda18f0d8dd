package org.openscrutiny.performance.series;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.indicator.Basis;
import org.openscrutiny.performance.observation.ObsStatus;
import org.openscrutiny.performance.period.Period;
import org.openscrutiny.performance.period.PeriodType;
import org.openscrutiny.performance.period.Periods;

/**
 * What is published of many series at once, three statements for any number. The rows are looked up by key, one series
 * after the other, whatever the planner thinks of the size of the tables.
 */
final class PublishedRows {
    private static final String TERMS = """
            select case when in_force then 'C' else 'D' end, indicator_id, '', body from published_definition
            where indicator_id = any(?)
            union all
            select 'R', indicator_id, area_code, body from published_rebase where indicator_id = any(?)""";
    private static final String FIGURES = """
            select k.place, o.period_key, v.value, v.flags
            from unnest(?::text[], ?::text[], ?::text[]) with ordinality as k (indicator_id, area_code, category, place)
            cross join lateral (
                select id, period_key, period_end, published_vintage from observation
                where indicator_id = k.indicator_id and area_code = k.area_code and category = k.category
                  and published_vintage is not null offset 0) o
            cross join lateral (
                select value, flags from vintage
                where observation_id = o.id and number = o.published_vintage and state = 'PUBLISHED' limit 1) v
            order by k.place, o.period_end, o.period_key""";
    private static final String LEVELS = """
            select k.indicator_id, k.area_code, due.level
            from unnest(?::text[], ?::text[], ?::text[], ?::text[]) as k (indicator_id, area_code, period_type, measure)
            cross join lateral (
                select e.level from (
                    select indicator_id, area_code, period_key, period_end, id, entry from rating
                    where indicator_id = k.indicator_id and area_code = k.area_code and measure = k.measure
                    order by period_end desc, period_key desc offset 0) r
                cross join lateral (
                    select (inputs ->> 'level')::numeric as level from rating_entry
                    where rating_id = r.id and number = r.entry and inputs ->> 'level' is not null limit 1) e
                cross join lateral (
                    select id, published_vintage from observation
                    where indicator_id = r.indicator_id and area_code = r.area_code and period_key = r.period_key
                      and category = '_T' and period_type = k.period_type limit 1) o
                cross join lateral (
                    select 1 from vintage
                    where observation_id = o.id and number = o.published_vintage and state = 'PUBLISHED'
                      and position('F' in flags) = 0 limit 1) v
                order by r.period_end desc, r.period_key desc limit 1) due""";

    private final Connection connection;
    private final ObjectMapper json;
    private final Map<String, Period> periods = new HashMap<>();

    PublishedRows(Connection connection, ObjectMapper json) {
        this.connection = connection;
        this.json = json;
    }

    /** Definitions of indicators, and their rebases by area. */
    record Terms(
            Map<String, List<Definition>> definitions,
            Map<String, Definition> inForce,
            Map<SeriesKey, List<RebaseView>> rebases) {
        /** Nothing where the indicator is not public. */
        @Nullable
        PublicTerms of(SeriesKey key) {
            var known = definitions.get(key.indicatorId());
            var current = inForce.get(key.indicatorId());
            var area = new SeriesKey(key.indicatorId(), key.areaCode(), "");
            return known == null || current == null
                    ? null
                    : new PublicTerms(known, current, rebases.getOrDefault(area, List.of()), List.of());
        }
    }

    /** What the indicators of these series mean. */
    Terms terms(Collection<SeriesKey> keys) throws SQLException {
        var ids = keys.stream().map(SeriesKey::indicatorId).distinct().toArray();
        var terms = new Terms(new HashMap<>(), new HashMap<>(), new HashMap<>());
        try (PreparedStatement select = connection.prepareStatement(TERMS)) {
            select.setArray(1, connection.createArrayOf("text", ids));
            select.setArray(2, connection.createArrayOf("text", ids));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    var indicator = rows.getString(2);
                    if (!rows.getString(1).equals("R")) {
                        var definition = read(rows.getString(4), Definition.class);
                        terms.definitions()
                                .computeIfAbsent(indicator, i -> new ArrayList<>())
                                .add(definition);
                        if (rows.getString(1).equals("C")) {
                            terms.inForce().put(indicator, definition);
                        }
                    } else {
                        terms.rebases()
                                .computeIfAbsent(
                                        new SeriesKey(indicator, rows.getString(3), ""), i -> new ArrayList<>())
                                .add(read(rows.getString(4), RebaseView.class));
                    }
                }
            }
        }
        terms.definitions().values().forEach(all -> all.sort(Comparator.comparingInt(Definition::number)));
        terms.rebases().values().forEach(all -> all.sort(Comparator.comparingInt(RebaseView::number)));
        return terms;
    }

    /** The figures of these series, oldest first; a forecast never enters a series. */
    Map<SeriesKey, List<ChartFigure>> figures(Collection<SeriesKey> keys, Terms terms) throws SQLException {
        var asked = keys.stream().filter(key -> terms.of(key) != null).toList();
        var figures = new HashMap<SeriesKey, List<ChartFigure>>();
        try (PreparedStatement select = connection.prepareStatement(FIGURES)) {
            select.setArray(1, texts(asked, SeriesKey::indicatorId));
            select.setArray(2, texts(asked, SeriesKey::areaCode));
            select.setArray(3, texts(asked, SeriesKey::category));
            try (ResultSet rows = select.executeQuery()) {
                int place = 0;
                PublicTerms meaning = null;
                List<ChartFigure> line = new ArrayList<>();
                while (rows.next()) {
                    if (meaning == null || rows.getInt(1) != place) {
                        place = rows.getInt(1);
                        var key = asked.get(place - 1);
                        meaning = Objects.requireNonNull(terms.of(key));
                        line = new ArrayList<>();
                        figures.put(key, line);
                    }
                    var flags = rows.getString(4);
                    var period = periods.computeIfAbsent(rows.getString(2), Periods::ofKey);
                    if (!forecast(flags, meaning.on(period.end()))) {
                        boolean marked = flags.contains(ObsStatus.B.name());
                        line.add(new ChartFigure(period, rows.getBigDecimal(3), null, null, marked));
                    }
                }
            }
        }
        figures.values().removeIf(List::isEmpty);
        return figures;
    }

    private static boolean forecast(String flags, Definition definition) {
        return flags.contains(ObsStatus.F.name()) || definition.basis() == Basis.FORECAST_YEAR_END;
    }

    /** The level due at the newest rated figure of the totals among these series, by the type each is shown in. */
    Map<SeriesKey, BigDecimal> levels(Map<SeriesKey, PeriodType> shown) throws SQLException {
        var totals = new HashSet<>(shown.keySet());
        totals.removeIf(key -> !key.category().equals(IndicatorSeries.TOTAL));
        var levels = new HashMap<SeriesKey, BigDecimal>();
        try (PreparedStatement select = connection.prepareStatement(LEVELS)) {
            select.setArray(1, texts(totals, SeriesKey::indicatorId));
            select.setArray(2, texts(totals, SeriesKey::areaCode));
            select.setArray(3, texts(totals, key -> type(shown, key).name()));
            select.setArray(
                    4,
                    texts(
                            totals,
                            key -> IndicatorSeries.measure(type(shown, key)).name()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    levels.put(
                            new SeriesKey(rows.getString(1), rows.getString(2), IndicatorSeries.TOTAL),
                            rows.getBigDecimal(3));
                }
            }
        }
        return levels;
    }

    private static PeriodType type(Map<SeriesKey, PeriodType> shown, SeriesKey key) {
        return Objects.requireNonNull(shown.get(key));
    }

    private Array texts(Collection<SeriesKey> keys, Function<SeriesKey, String> value) throws SQLException {
        return connection.createArrayOf("text", keys.stream().map(value).toArray());
    }

    private <T> T read(String stored, Class<T> view) throws SQLException {
        try {
            return json.readerFor(view)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(stored);
        } catch (JsonProcessingException e) {
            throw new SQLException("a stored definition or rebase cannot be read", e);
        }
    }

    /** The types among figures. */
    static Set<PeriodType> types(List<ChartFigure> figures) {
        var types = EnumSet.noneOf(PeriodType.class);
        figures.forEach(figure -> types.add(figure.period().type()));
        return types;
    }
}
