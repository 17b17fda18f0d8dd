package org.openscrutiny.performance.dashboard;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.openness.PublicState;
import org.openscrutiny.chassis.openness.PublicViews;
import org.openscrutiny.performance.dashboard.DashboardResult.RatingCell;
import org.openscrutiny.performance.dashboard.PackComparison.Cause;
import org.openscrutiny.performance.dashboard.PackComparison.Change;
import org.openscrutiny.performance.dashboard.PackComparison.Side;
import org.openscrutiny.performance.period.Measure;
import org.openscrutiny.performance.rating.RatingEvent;
import org.openscrutiny.performance.rating.RatingStatus;
import org.openscrutiny.performance.rating.RatingView;
import org.openscrutiny.performance.rating.UnitWords;

/** Puts a pack beside today's public ratings: two statements whatever its size. */
@ApplicationScoped
public class PackComparisons {
    private final PublicPacks packs;
    private final PublicState published;
    private final PublicViews views;

    PackComparisons(PublicPacks packs, PublicState published, PublicViews views) {
        this.packs = packs;
        this.published = published;
        this.views = views;
    }

    /** What differs today from a pack; empty where there is no such pack. */
    Optional<PackComparison> of(String packId) {
        return packs.document(packId).map(document -> of(views.read(document, DashboardView.class)));
    }

    /** What differs today from a pack that was read before. */
    public PackComparison of(DashboardView pack) {
        Set<String> indicators = pack.sections().stream()
                .flatMap(s -> s.rows().stream())
                .map(DashboardRow::indicatorId)
                .collect(Collectors.toSet());
        Today today = today(indicators, pack);
        List<Change> changes = new ArrayList<>();
        int results = 0;
        for (DashboardView.Section section : pack.sections()) {
            for (DashboardRow row : section.rows()) {
                results += row.results().size();
                row.results()
                        .forEach(result ->
                                change(section.heading(), row, result, today).ifPresent(changes::add));
            }
        }
        int flipped = Math.toIntExact(changes.stream().filter(Change::flipped).count());
        return new PackComparison(
                pack.packId(), pack.id(), pack.title(), pack.reportingMonth(), pack.asOf(), results, flipped, changes);
    }

    private static Optional<Change> change(String section, DashboardRow row, DashboardResult result, Today today) {
        RatingCell seen = result.rating();
        RatingView rating =
                seen == null ? today.late(row, result) : today.byId().get(seen.ratingId());
        if (rating == null || (seen != null && same(seen, rating))) {
            return Optional.empty();
        }
        Side then = seen == null ? null : then(seen, result);
        Side now = now(rating, new UnitWords(row.unit(), row.publishedScale()));
        return Optional.of(new Change(
                section,
                row.indicatorId(),
                row.code(),
                row.name(),
                row.areaCode(),
                result.measure(),
                cause(seen, rating),
                then == null ? now.shown() != RatingStatus.NONE : then.shown() != now.shown(),
                then,
                now));
    }

    private static boolean same(RatingCell seen, RatingView rating) {
        return seen.entry() == rating.entry() && judged(seen) == judged(rating);
    }

    private static Cause cause(@Nullable RatingCell seen, RatingView rating) {
        if (seen == null) {
            return Cause.LATE_RETURN;
        }
        if (seen.entry() == rating.entry() || rating.cause() == null) {
            return Cause.JUDGED;
        }
        return Cause.valueOf(rating.cause().name());
    }

    private static Side then(RatingCell seen, DashboardResult result) {
        RatingStatus judged = judged(seen);
        return new Side(
                result.figure().periodKey(),
                result.figure().text(),
                result.figure().value(),
                seen.ratingId(),
                seen.entry(),
                seen.rating(),
                judged == null ? seen.rating() : judged,
                seen.reason(),
                seen.reasonText());
    }

    private static Side now(RatingView rating, UnitWords units) {
        RatingStatus judged = judged(rating);
        return new Side(
                rating.period().key(),
                rating.value() == null ? "no figure" : units.number(rating.value()),
                rating.value(),
                rating.id(),
                rating.entry(),
                rating.rating(),
                judged == null ? rating.rating() : judged,
                rating.reason(),
                rating.reasonText());
    }

    private static @Nullable RatingStatus judged(RatingCell seen) {
        return seen.judgement() == null ? null : seen.judgement().rating();
    }

    private static @Nullable RatingStatus judged(RatingView rating) {
        return rating.judgement() == null ? null : rating.judgement().rating();
    }

    private Today today(Collection<String> indicators, DashboardView pack) {
        List<RatingView> all = published.findAllWith(RatingEvent.TYPE, "{indicatorId}", indicators).stream()
                .map(bytes -> views.read(bytes.payload(), RatingView.class))
                .toList();
        return new Today(pack, all.stream().collect(Collectors.toMap(RatingView::id, Function.identity())), all);
    }

    /** Today's ratings. */
    private record Today(DashboardView pack, Map<String, RatingView> byId, List<RatingView> all) {
        /** The rating of a return that was missing when the pack was made. */
        @Nullable
        RatingView late(DashboardRow row, DashboardResult missing) {
            return all.stream()
                    .filter(r -> r.indicatorId().equals(row.indicatorId())
                            && r.areaCode().equals(row.areaCode())
                            && r.measure() == missing.measure()
                            && r.publishedAt().isAfter(pack.asOf())
                            && inView(r))
                    .max(Comparator.comparing(r -> r.period().end()))
                    .orElse(null);
        }

        /** Whether it was to be on a pack judged on that day: what had ended by then, and forecasts of what had not. */
        private boolean inView(RatingView rating) {
            LocalDate day = pack.judgedOn();
            return rating.measure() == Measure.FORECAST
                    ? !rating.period().start().isAfter(day)
                            && !rating.period().end().isBefore(day)
                    : !rating.period().end().isAfter(day);
        }
    }
}
