package org.openscrutiny.performance.series;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.observation.ObsStatus;
import org.openscrutiny.performance.observation.ObservationView;
import org.openscrutiny.performance.observation.ObservationView.PublishedVintage;
import org.openscrutiny.performance.observation.PeriodView;
import org.openscrutiny.performance.period.PeriodType;
import org.openscrutiny.performance.rating.RatingStatus;
import org.openscrutiny.performance.rule.CalculationRule;

/** How an indicator's published figures have been revised in an area, and who was given the old ones. */
public record RevisionsView(
        String indicatorId, String indicatorCode, String areaCode, List<Line> series, List<Revised> revised) {

    /**
     * The figures of one type of period. Statistics on under five revised points, and the share of flips with them, are
     * counts only.
     *
     * @param finalised figures first published as provisional and no longer so
     * @param others all other figures
     * @param rated figures with a rating, {@code flipped} of them those whose value was revised and whose status is another
     *     than at first; what a corrected target or another rule turns is no revision
     */
    public record Line(
            PeriodType type,
            RevisionStatistics finalised,
            RevisionStatistics others,
            int rated,
            int flipped,
            @Nullable BigDecimal shareFlipped,
            CalculationRule ruleSet) {}

    /**
     * A figure whose value moved.
     *
     * @param shownIn packs that hold another value than the one that stands, the oldest first
     */
    public record Revised(
            String observationId,
            PeriodView period,
            @Nullable BigDecimal first,
            @Nullable BigDecimal latest,
            List<PublishedVintage> vintages,
            List<ShownIn> shownIn) {}

    /**
     * A pack with the old value.
     *
     * @param bodyId the committee that was given it
     */
    public record ShownIn(
            String packId,
            int number,
            Instant publishedAt,
            String title,
            String bodyId,
            @Nullable String meetingId,
            BigDecimal value,
            String url) {}

    static RevisionsView of(IndicatorSeries series, List<SeenInPacks.Sight> sights) {
        return new RevisionsView(
                series.indicator().id(),
                series.indicator().code(),
                series.areaCode(),
                series.types().stream().map(type -> line(series, type)).toList(),
                series.types().stream()
                        .flatMap(type -> series.figures(type).stream())
                        .filter(RevisionsView::moved)
                        .map(figure -> revised(figure, sights))
                        .toList());
    }

    private static Line line(IndicatorSeries series, PeriodType type) {
        var finalised = new ArrayList<RevisionStatistics.Move>();
        var others = new ArrayList<RevisionStatistics.Move>();
        int rated = 0;
        int flipped = 0;
        for (var figure : series.figures(type)) {
            move(figure).ifPresent(move -> (finalised(figure) ? finalised : others).add(move));
            var statuses = series.rating(figure).map(PublicRating::statuses).orElse(List.of());
            rated += statuses.isEmpty() ? 0 : 1;
            flipped += revised(figure) && flips(statuses) ? 1 : 0;
        }
        var madeFinal = RevisionStatistics.of(finalised);
        var other = RevisionStatistics.of(others);
        var share = rated == 0 || madeFinal.revised() + other.revised() < RevisionStatistics.ENOUGH
                ? null
                : Shown.exactly(BigDecimal.valueOf(flipped).divide(BigDecimal.valueOf(rated), MathContext.DECIMAL128));
        return new Line(
                type, madeFinal.shown(), other.shown(), rated, flipped, share, CalculationRule.REVISION_STATISTICS);
    }

    private static boolean flips(List<RatingStatus> statuses) {
        return !statuses.isEmpty() && statuses.getFirst() != statuses.getLast();
    }

    private static Optional<RevisionStatistics.Move> move(ObservationView figure) {
        var first = figure.vintages().isEmpty()
                ? null
                : figure.vintages().getFirst().value();
        var latest = figure.value();
        return first == null || latest == null
                ? Optional.empty()
                : Optional.of(new RevisionStatistics.Move(first, latest));
    }

    private static boolean finalised(ObservationView figure) {
        return figure.vintages().getFirst().flags().contains(ObsStatus.P)
                && !figure.flags().contains(ObsStatus.P);
    }

    private static boolean revised(ObservationView figure) {
        return !figure.vintages().isEmpty()
                && !same(figure.vintages().getFirst().value(), figure.value());
    }

    private static boolean moved(ObservationView figure) {
        return figure.vintages().stream().anyMatch(v -> !same(v.value(), figure.value()));
    }

    private static Revised revised(ObservationView figure, List<SeenInPacks.Sight> sights) {
        return new Revised(
                figure.id(),
                figure.period(),
                figure.vintages().getFirst().value(),
                figure.value(),
                figure.vintages(),
                sights.stream()
                        .filter(sight ->
                                sight.period().equals(figure.period().key()) && !same(sight.value(), figure.value()))
                        .map(RevisionsView::shownIn)
                        .toList());
    }

    private static ShownIn shownIn(SeenInPacks.Sight sight) {
        return new ShownIn(
                sight.packId(),
                sight.number(),
                sight.publishedAt(),
                sight.title(),
                sight.bodyId(),
                sight.meetingId(),
                sight.value(),
                "/v1/packs/" + sight.packId());
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.compareTo(other) == 0;
    }
}
