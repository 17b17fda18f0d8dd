package org.openscrutiny.performance.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openscrutiny.performance.exchange.DashboardPublished;
import org.openscrutiny.performance.exchange.PrintedCell;
import org.openscrutiny.performance.exchange.PrintedRatings;
import org.openscrutiny.performance.indicator.Indicator;
import org.openscrutiny.performance.indicator.Indicators;
import org.openscrutiny.performance.observation.Observation;
import org.openscrutiny.performance.observation.Observations;
import org.openscrutiny.performance.rating.Ratings;

/**
 * Checks what a printed dashboard says against what was published from it: each colour by the rule, each arrow by the
 * month before, each year to date by its months. Whatever the number of rows, the statements are the same.
 */
@ApplicationScoped
class DocumentChecks {
    private final Indicators indicators;
    private final Observations observations;
    private final Ratings ratings;
    private final FigureCheckService checks;

    DocumentChecks(Indicators indicators, Observations observations, Ratings ratings, FigureCheckService checks) {
        this.indicators = indicators;
        this.observations = observations;
        this.ratings = ratings;
        this.checks = checks;
    }

    /** Records the checks of what is published by now; those that were recorded before stay as they are. */
    void record(@Observes DashboardPublished dashboard) {
        List<PrintedCell> cells = dashboard.cells();
        Map<String, Indicator> known = indicators.byIds(PrintedRatings.values(cells, PrintedCell::indicatorId));
        PrintedRatings rated = new PrintedRatings(ratings, cells);
        Map<String, String> published = published(cells);
        Map<CheckFigure, Indicator> claims = new LinkedHashMap<>();
        for (List<PrintedCell> row : rows(cells)) {
            Indicator indicator = known.get(row.getFirst().indicatorId());
            if (indicator != null) {
                DocumentClaims made =
                        new DocumentClaims(dashboard.document(), indicator, row, c -> published.get(key(c)));
                row.forEach(cell -> made.colour(cell, rated.of(cell)));
                made.arrow();
                made.total();
                made.claims().forEach(claim -> claims.put(claim, indicator));
            }
        }
        checks.recordFound(claims, dashboard.actor());
    }

    /** Ids of the published observations of these cells. */
    private Map<String, String> published(List<PrintedCell> cells) {
        Map<String, String> found = new HashMap<>();
        for (Observation observation : observations.of(
                PrintedRatings.values(cells, PrintedCell::indicatorId),
                PrintedRatings.values(cells, PrintedCell::areaCode),
                PrintedRatings.values(cells, PrintedCell::periodKey))) {
            if (observation.published().isPresent() && observation.category().equals(Observation.TOTAL)) {
                found.put(
                        key(
                                observation.indicatorId(),
                                observation.areaCode(),
                                observation.period().key()),
                        observation.id());
            }
        }
        return found;
    }

    /** The cells of each printed row, in printed order. */
    private static Collection<List<PrintedCell>> rows(List<PrintedCell> cells) {
        return cells.stream()
                .collect(Collectors.groupingBy(
                        c -> key(c.indicatorId(), c.areaCode(), c.sourceLines()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values();
    }

    private static String key(PrintedCell cell) {
        return key(cell.indicatorId(), cell.areaCode(), cell.periodKey());
    }

    private static String key(String indicatorId, String areaCode, String place) {
        return String.join("\n", indicatorId, areaCode, place);
    }
}
