package org.openscrutiny.csa.summary;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openscrutiny.chassis.feed.TracedRow;
import org.openscrutiny.csa.Day;
import org.openscrutiny.csa.feed.RatingSeen;

/** Picks what is shown of an indicator's ratings: the latest year to date, else the latest of a period alone. */
final class LatestRatings {

    private static final Comparator<TracedRow<RatingSeen>> BY_PERIOD = Comparator.comparing(
                    (TracedRow<RatingSeen> r) -> r.row().period().lastMonth().orElse(YearMonth.of(1, 1)))
            .thenComparing(TracedRow::id);

    private final LocalDate on;
    private final Day day;

    LatestRatings(LocalDate on, Day day) {
        this.on = on;
        this.day = day;
    }

    /** One rating for each area, in the order of the area codes; those known and ended on the day. */
    List<TracedRow<RatingSeen>> of(List<TracedRow<RatingSeen>> ratings) {
        return ratings.stream()
                .filter(r -> wasKnown(r.row()))
                .collect(Collectors.groupingBy(
                        r -> Objects.requireNonNullElse(r.row().areaCode(), ""), TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(LatestRatings::shown)
                .flatMap(Optional::stream)
                .toList();
    }

    private boolean wasKnown(RatingSeen rating) {
        var publishedAt = rating.publishedAt();
        return rating.period().hasEndedBy(on)
                && (publishedAt == null || !day.of(publishedAt).isAfter(on));
    }

    private static Optional<TracedRow<RatingSeen>> shown(List<TracedRow<RatingSeen>> ratings) {
        Function<String, Optional<TracedRow<RatingSeen>>> latest = measure ->
                ratings.stream().filter(r -> r.row().measure().equals(measure)).max(BY_PERIOD);
        return latest.apply("YEAR_TO_DATE").or(() -> latest.apply("PERIOD"));
    }
}
