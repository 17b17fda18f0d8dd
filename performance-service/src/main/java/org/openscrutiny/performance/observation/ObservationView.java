package org.openscrutiny.performance.observation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What everybody sees of an observation, and what its events carry: the newest published vintage and their list. */
public record ObservationView(
        String id,
        String indicatorId,
        String areaCode,
        PeriodView period,
        String category,
        @Nullable BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        List<ObsStatus> flags,
        ObsStatus primaryFlag,
        @Nullable MissingReason missingReason,
        @Nullable LocalDate dueOn,
        @Nullable Qualifier qualifier,
        @Nullable BigDecimal upper,
        @Nullable String printed,
        @Nullable String valueOnlyReason,
        @Nullable List<Caveat> caveats,
        int vintage,
        @Nullable BigDecimal revision,
        Instant publishedAt,
        @Nullable Source source,
        List<PublishedVintage> vintages) {

    /** One vintage in the list. */
    public record PublishedVintage(
            int vintage,
            @Nullable BigDecimal value,
            List<ObsStatus> flags,
            @Nullable Instant publishedAt) {}

    /**
     * The public view.
     *
     * @throws IllegalStateException before the first publication
     */
    public static ObservationView of(Observation observation) {
        Vintage shown = observation.published().orElseThrow(() -> new IllegalStateException("not published"));
        Figure figure = shown.figure();
        List<Vintage> published = observation.everPublished();
        return new ObservationView(
                observation.id(),
                observation.indicatorId(),
                observation.areaCode(),
                PeriodView.of(observation.period()),
                observation.category(),
                figure.value(),
                figure.numerator(),
                figure.denominator(),
                figure.flags(),
                figure.primaryFlag(),
                figure.missingReason(),
                figure.dueOn(),
                figure.qualifier() == Qualifier.EXACT ? null : figure.qualifier(),
                figure.upper(),
                figure.printed(),
                figure.valueOnlyReason(),
                figure.caveats(),
                shown.number(),
                revision(shown, published),
                Objects.requireNonNull(shown.publishedAt()),
                figure.source(),
                published.stream()
                        .map(v -> new PublishedVintage(
                                v.number(), v.figure().value(), v.figure().flags(), v.publishedAt()))
                        .toList());
    }

    /** New minus old, of the published ones; null for the first and where either has no value. */
    private static @Nullable BigDecimal revision(Vintage shown, List<Vintage> published) {
        int place = published.indexOf(shown);
        BigDecimal now = shown.figure().value();
        BigDecimal before = place < 1 ? null : published.get(place - 1).figure().value();
        return now == null || before == null ? null : now.subtract(before);
    }
}
