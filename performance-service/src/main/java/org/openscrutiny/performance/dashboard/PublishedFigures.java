package org.openscrutiny.performance.dashboard;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.observation.Observation;
import org.openscrutiny.performance.observation.Vintage;
import org.openscrutiny.performance.observation.VintageState;
import org.openscrutiny.performance.period.Measure;
import org.openscrutiny.performance.period.Period;
import org.openscrutiny.performance.rating.Judgement;
import org.openscrutiny.performance.rating.Rating;
import org.openscrutiny.performance.rating.RatingEntry;

/** Figures and ratings of one indicator and area as they were published at an instant. */
final class PublishedFigures {
    private final List<Shown> figures = new ArrayList<>();
    private final Map<String, Rating> ratings = new HashMap<>();
    private final Instant asOf;

    PublishedFigures(Instant asOf) {
        this.asOf = asOf;
    }

    /** A figure of a period in the vintage that was public. */
    record Shown(Period period, Vintage vintage) {
        org.openscrutiny.performance.observation.Figure figure() {
            return vintage.figure();
        }
    }

    /** An entry of a rating, with the judgement that stood beside it. */
    record Rated(Rating rating, RatingEntry entry, @Nullable Judgement judgement) {}

    void add(Observation observation) {
        if (observation.total()) {
            observation.everPublished().stream()
                    .filter(v -> v.publishedAt() != null && !v.publishedAt().isAfter(asOf))
                    .reduce((earlier, later) -> later)
                    .filter(v -> v.state() != VintageState.WITHDRAWN)
                    .ifPresent(v -> figures.add(new Shown(observation.period(), v)));
        }
    }

    void add(Rating rating) {
        ratings.put(rating.period().key() + ' ' + rating.measure(), rating);
    }

    /** Those wanted, oldest first by the end of their period. */
    List<Shown> all(Predicate<Shown> wanted) {
        return figures.stream()
                .filter(wanted)
                .sorted(Comparator.comparing((Shown shown) -> shown.period().end()))
                .toList();
    }

    Optional<Rated> rated(Period period, Measure measure) {
        return Optional.ofNullable(ratings.get(period.key() + ' ' + measure)).flatMap(this::asPublished);
    }

    private Optional<Rated> asPublished(Rating rating) {
        Judgement judgement = rating.judgement();
        Judgement stood = judgement == null || judgement.at().isAfter(asOf) ? null : judgement;
        return rating.entries().stream()
                .filter(e -> !e.publishedAt().isAfter(asOf))
                .reduce((earlier, later) -> later)
                .map(entry -> new Rated(rating, entry, stood));
    }
}
