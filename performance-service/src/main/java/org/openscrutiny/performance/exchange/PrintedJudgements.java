package org.openscrutiny.performance.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.observation.FiguresReleased;
import org.openscrutiny.performance.period.Measure;
import org.openscrutiny.performance.rating.Judgement;
import org.openscrutiny.performance.rating.Rating;
import org.openscrutiny.performance.rating.RatingService;
import org.openscrutiny.performance.rating.Ratings;

/** Keeps a printed colour that the rule does not give as a judgement beside the computed status. */
@ApplicationScoped
class PrintedJudgements {
    private final ImportRecords records;
    private final Imports imports;
    private final Ratings ratings;
    private final RatingService service;
    private final Clock clock;

    PrintedJudgements(ImportRecords records, Imports imports, Ratings ratings, RatingService service, Clock clock) {
        this.records = records;
        this.imports = imports;
        this.ratings = ratings;
        this.service = service;
        this.clock = clock;
    }

    /** What an approver published under embargo keeps its printed colours when it is released. */
    void keepReleased(@Observes FiguresReleased released) {
        List<String> approved = records.approvedWith(released.observationIds());
        for (ImportRun run :
                approved.isEmpty() ? List.<ImportRun>of() : imports.list("id in ?1 order by id", approved)) {
            keep(run, Objects.requireNonNull(run.publishedBy()), null);
        }
    }

    /**
     * Compares every printed colour with the computed one.
     *
     * @param printedAt when the document was printed; null counts the judgement as made now
     */
    void keep(ImportRun run, String actor, @Nullable Instant printedAt) {
        List<PrintedCell> coloured =
                records.printed(run.id()).stream().filter(c -> c.rag() != null).toList();
        if (coloured.isEmpty()) {
            return;
        }
        Map<String, Rating> known = new HashMap<>();
        ratings.of(
                        values(coloured, PrintedCell::indicatorId),
                        values(coloured, PrintedCell::areaCode),
                        values(coloured, PrintedCell::periodKey))
                .forEach(r ->
                        known.put(key(r.indicatorId(), r.areaCode(), r.period().key(), r.measure()), r));
        Instant at = printedAt == null ? clock.instant().truncatedTo(ChronoUnit.MICROS) : printedAt;
        Map<Rating, Judgement> differing = new LinkedHashMap<>();
        for (PrintedCell cell : coloured) {
            Rating rating = rating(known, cell);
            if (rating != null && cell.rag() != null && rating.status() != cell.rag() && rating.judgement() == null) {
                differing.putIfAbsent(rating, new Judgement(cell.rag(), reason(run, cell, rating), actor, at));
            }
        }
        differing.forEach(service::judge);
    }

    /** A figure that is month and year to date at once has one rating, of the measure PERIOD. */
    private static @Nullable Rating rating(Map<String, Rating> known, PrintedCell cell) {
        Rating own = known.get(key(cell.indicatorId(), cell.areaCode(), cell.periodKey(), cell.measure()));
        return own == null
                ? known.get(key(cell.indicatorId(), cell.areaCode(), cell.periodKey(), Measure.PERIOD))
                : own;
    }

    private static String reason(ImportRun run, PrintedCell cell, Rating rating) {
        String document = run.source() == null ? "the document" : run.source();
        String lines = cell.sourceLines().isEmpty() ? "" : ", lines " + cell.sourceLines();
        return "Printed " + cell.rag() + " in " + document + lines + "; computed " + rating.status() + ": "
                + rating.newest().reason().words() + ".";
    }

    private static Set<String> values(List<PrintedCell> cells, Function<PrintedCell, String> of) {
        return cells.stream().map(of).collect(Collectors.toSet());
    }

    private static String key(String indicatorId, String areaCode, String periodKey, Measure measure) {
        return String.join("\n", indicatorId, areaCode, periodKey, measure.name());
    }
}
