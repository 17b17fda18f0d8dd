package org.openscrutiny.performance.dashboard;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.observation.PeriodView;
import org.openscrutiny.performance.period.Measure;
import org.openscrutiny.performance.period.Periods;
import org.openscrutiny.performance.rating.RatingStatus;

/**
 * What events and lists say of a published dashboard: its last pack, by reference and hash.
 *
 * @param url where the pack is read, relative to the service
 * @param items the rating each row shows: of the year to date, else of the period, else of the forecast
 */
public record PublishedDashboard(
        String id,
        String title,
        PeriodView period,
        String bodyId,
        @Nullable String meetingId,
        String packId,
        int packNumber,
        Instant asOf,
        String sha256,
        String url,
        TalliesView tallies,
        List<Item> items) {
    public PublishedDashboard {
        items = List.copyOf(items);
    }

    /** One row: {@code rating} is the computed status of the entry. */
    public record Item(String indicatorId, String ratingId, int entry, RatingStatus rating) {}

    static PublishedDashboard of(DashboardView view, String sha256) {
        List<Item> items = new ArrayList<>();
        for (DashboardView.Section section : view.sections()) {
            for (DashboardRow row : section.rows()) {
                rating(row, Measure.YEAR_TO_DATE)
                        .or(() -> rating(row, Measure.PERIOD))
                        .or(() -> rating(row, Measure.FORECAST))
                        .ifPresent(cell ->
                                items.add(new Item(row.indicatorId(), cell.ratingId(), cell.entry(), cell.rating())));
            }
        }
        return new PublishedDashboard(
                view.id(),
                view.title(),
                PeriodView.of(Periods.ofKey(view.reportingMonth())),
                view.bodyId(),
                view.meetingId(),
                view.packId(),
                view.packNumber(),
                view.asOf(),
                sha256,
                "/v1/packs/" + view.packId(),
                view.tallies(),
                items);
    }

    private static Optional<DashboardResult.RatingCell> rating(DashboardRow row, Measure measure) {
        return row.results().stream()
                .filter(r -> r.measure() == measure)
                .map(DashboardResult::rating)
                .flatMap(Stream::ofNullable)
                .reduce((earlier, later) -> later);
    }
}
