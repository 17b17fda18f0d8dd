package org.openscrutiny.performance.series;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.openness.PublicBytes;
import org.openscrutiny.chassis.openness.PublicQuery;
import org.openscrutiny.chassis.openness.PublicState;
import org.openscrutiny.chassis.openness.PublicViews;
import org.openscrutiny.chassis.outbox.AggregateType;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.performance.area.AreaChoice;
import org.openscrutiny.performance.area.AreaChoices;
import org.openscrutiny.performance.indicator.IndicatorEvent;
import org.openscrutiny.performance.indicator.IndicatorView;
import org.openscrutiny.performance.observation.ObservationEvent;
import org.openscrutiny.performance.observation.ObservationView;
import org.openscrutiny.performance.rating.RatingEvent;
import org.openscrutiny.performance.vintage.PublishedFigures;
import org.openscrutiny.performance.vintage.ThenQuery;
import org.openscrutiny.performance.vintage.VintageClock;

/**
 * Reads what is published of an indicator, whoever asks: four statements, whatever the number of points, through the
 * role of anonymous readers, so that nothing under embargo can be in it.
 */
@ApplicationScoped
public class PublicSeries {
    private static final int MOST = 5000;
    private static final int MOST_OF_MANY = 20_000;
    private static final String TERMS = """
            select case when in_force then 'C' else 'D' end, body from published_definition where indicator_id = ?
            union all
            select 'R', body from published_rebase where indicator_id = ? and area_code = ?
            union all
            select 'P', body from published_profile where indicator_id = ? and area_code = ?""";

    private final PublicState published;
    private final VintageClock clock;
    private final PublishedFigures figures;
    private final AgroalDataSource database;
    private final PublicViews views;

    PublicSeries(
            PublicState published,
            VintageClock clock,
            PublishedFigures figures,
            @DataSource("public") AgroalDataSource database,
            PublicViews views) {
        this.published = published;
        this.clock = clock;
        this.figures = figures;
        this.database = database;
        this.views = views;
    }

    /**
     * The figures of an indicator.
     *
     * @param area null = the first of the indicator
     * @throws Problem 404 where it is not public
     */
    public IndicatorSeries read(String indicatorId, @Nullable String area) {
        return of(indicator(indicatorId), area, null);
    }

    /**
     * The figures, ratings and rebases that stood published at an instant; what has been withdrawn since is not there.
     * The definitions are those of today.
     *
     * @param publishedAt null = now
     * @throws Problem 404 where the indicator is not public, 400 for an instant that cannot be read or is to come
     */
    public IndicatorSeries read(String indicatorId, @Nullable String area, @Nullable String publishedAt) {
        return of(indicator(indicatorId), area, publishedAt);
    }

    /**
     * The same of other areas: two statements, whatever their number. Only areas that something is published of are there.
     *
     * @throws Problem 422 where there are too many figures for one answer
     */
    Map<String, IndicatorSeries> others(IndicatorSeries first, Set<String> areas, @Nullable String publishedAt) {
        var id = first.indicator().id();
        var choice = new AreaChoice(String.join(",", areas), areas, null);
        var figures = publishedAt == null
                ? list(ObservationEvent.TYPE, id, choice, ObservationView.class)
                : then(clock.query(ObservationEvent.TYPE, publishedAt), id, choice, ObservationView.class);
        var colours = publishedAt == null
                ? list(RatingEvent.TYPE, id, choice, PublicRating.class)
                : then(clock.query(RatingEvent.TYPE, publishedAt), id, choice, PublicRating.class);
        if (figures.size() >= most(choice)) {
            throw Problem.ruleBroken(
                    "area", "TOO_MANY", "There are " + most(choice) + " figures or more of these areas: name fewer.");
        }
        var byArea = figures.stream().collect(Collectors.groupingBy(ObservationView::areaCode));
        var ratings = colours.stream().collect(Collectors.groupingBy(PublicRating::areaCode));
        var found = new HashMap<String, IndicatorSeries>();
        byArea.forEach((area, own) ->
                found.put(area, first.elsewhere(area, own, ratings.getOrDefault(area, List.of()))));
        return found;
    }

    private PublicBytes indicator(String id) {
        return published
                .find(IndicatorEvent.TYPE, id)
                .filter(bytes -> !bytes.deleted())
                .orElseThrow(Problem::notFound);
    }

    /**
     * The same by code.
     *
     * @throws Problem 404 where it is not public
     */
    public IndicatorSeries readByCode(String code, @Nullable String area) {
        var found = published.first(PublicQuery.of(IndicatorEvent.TYPE).where("{code}", code), 1);
        return of(found.stream().findFirst().orElseThrow(Problem::notFound), area, null);
    }

    /** Accepted rebases of an indicator, of all its areas. */
    List<RebaseView> rebases(String indicatorId) {
        indicator(indicatorId);
        var rows = select("select 'R', body from published_rebase where indicator_id = ?", List.of(indicatorId));
        return bodies(rows, 'R', RebaseView.class).stream()
                .sorted(Comparator.comparingInt(RebaseView::number))
                .toList();
    }

    /** One of them. */
    Optional<RebaseView> rebase(String indicatorId, int number) {
        return rebases(indicatorId).stream().filter(r -> r.number() == number).findFirst();
    }

    private IndicatorSeries of(PublicBytes bytes, @Nullable String area, @Nullable String publishedAt) {
        var indicator = views.read(bytes.payload(), IndicatorView.class);
        var areaCode = area != null
                ? area
                : indicator.areaCodes().isEmpty() ? "" : indicator.areaCodes().getFirst();
        var terms = terms(indicator.id(), areaCode);
        if (publishedAt != null) {
            var values = clock.query(ObservationEvent.TYPE, publishedAt);
            var colours = clock.query(RatingEvent.TYPE, publishedAt);
            return new IndicatorSeries(
                    indicator,
                    areaCode,
                    terms.acceptedBy(values.at()),
                    then(values, indicator.id(), AreaChoice.of(areaCode), ObservationView.class),
                    then(colours, indicator.id(), AreaChoice.of(areaCode), PublicRating.class));
        }
        var observations = list(ObservationEvent.TYPE, indicator.id(), AreaChoice.of(areaCode), ObservationView.class);
        var ratings = list(RatingEvent.TYPE, indicator.id(), AreaChoice.of(areaCode), PublicRating.class);
        return new IndicatorSeries(indicator, areaCode, terms, observations, ratings);
    }

    private <T> List<T> then(ThenQuery query, String indicatorId, AreaChoice area, Class<T> view) {
        var asked = AreaChoices.narrow(query.where("{indicatorId}", indicatorId), area);
        return figures.then(asked, most(area)).stream()
                .map(bytes -> views.read(bytes.payload(), view))
                .toList();
    }

    private <T> List<T> list(AggregateType type, String indicatorId, AreaChoice area, Class<T> view) {
        var query = PublicQuery.of(type).where("{indicatorId}", indicatorId).sortedBy("{period,end}");
        return published.first(AreaChoices.narrow(query, area), most(area)).stream()
                .map(bytes -> views.read(bytes.payload(), view))
                .toList();
    }

    private static int most(AreaChoice area) {
        return area.codes().size() == 1 ? MOST : MOST_OF_MANY;
    }

    private PublicTerms terms(String indicatorId, String area) {
        var rows = select(TERMS, List.of(indicatorId, indicatorId, area, indicatorId, area));
        var current = bodies(rows, 'C', Definition.class).getFirst();
        return new PublicTerms(
                Stream.concat(Stream.of(current), bodies(rows, 'D', Definition.class).stream())
                        .sorted(Comparator.comparingInt(Definition::number))
                        .toList(),
                current,
                bodies(rows, 'R', RebaseView.class).stream()
                        .sorted(Comparator.comparingInt(RebaseView::number))
                        .toList(),
                bodies(rows, 'P', PublicTerms.Profile.class).stream()
                        .sorted(Comparator.comparing(PublicTerms.Profile::effectiveFrom))
                        .toList());
    }

    private <T> List<T> bodies(List<String> rows, char kind, Class<T> view) {
        return rows.stream()
                .filter(row -> row.charAt(0) == kind)
                .map(row -> views.read(row.substring(1), view))
                .toList();
    }

    /** Each row as its kind, one letter, and its JSON. */
    private List<String> select(String sql, List<String> values) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                select.setString(i + 1, values.get(i));
            }
            var rows = new ArrayList<String>();
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    rows.add(found.getString(1) + found.getString(2));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
