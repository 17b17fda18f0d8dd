package org.openscrutiny.performance.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.observation.FiguresReleased;
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
    private final Event<DashboardPublished> published;
    private final Clock clock;

    PrintedJudgements(
            ImportRecords records,
            Imports imports,
            Ratings ratings,
            RatingService service,
            Event<DashboardPublished> published,
            Clock clock) {
        this.records = records;
        this.imports = imports;
        this.ratings = ratings;
        this.service = service;
        this.published = published;
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
     * Compares every printed colour with the computed one, and everything printed with what it comes from.
     *
     * @param printedAt when the document was printed; null counts the judgement as made now
     */
    void keep(ImportRun run, String actor, @Nullable Instant printedAt) {
        List<PrintedCell> cells = records.printed(run.id());
        judge(run, cells, actor, printedAt);
        if (!cells.isEmpty()) {
            published.fire(new DashboardPublished(document(run), cells, actor));
        }
    }

    private void judge(ImportRun run, List<PrintedCell> cells, String actor, @Nullable Instant printedAt) {
        List<PrintedCell> coloured = cells.stream().filter(c -> c.rag() != null).toList();
        if (coloured.isEmpty()) {
            return;
        }
        PrintedRatings known = new PrintedRatings(ratings, coloured);
        Instant at = printedAt == null ? clock.instant().truncatedTo(ChronoUnit.MICROS) : printedAt;
        Map<Rating, Judgement> differing = new LinkedHashMap<>();
        for (PrintedCell cell : coloured) {
            Rating rating = known.of(cell);
            if (rating != null
                    && cell.rag() != null
                    && rating.status() != cell.rag()
                    && rating.mayShow(cell.rag())
                    && rating.judgement() == null) {
                differing.putIfAbsent(rating, new Judgement(cell.rag(), reason(run, cell, rating), actor, at));
            }
        }
        differing.forEach(service::judge);
    }

    private static String document(ImportRun run) {
        YearMonth month = run.terms().reportingMonth();
        String source = run.source();
        return source != null ? source : "Printed dashboard" + (month == null ? "" : " for " + month);
    }

    private static String reason(ImportRun run, PrintedCell cell, Rating rating) {
        String document = run.source() == null ? "the document" : run.source();
        String lines = cell.sourceLines().isEmpty() ? "" : ", lines " + cell.sourceLines();
        return "Printed " + cell.rag() + " in " + document + lines + "; computed " + rating.status() + ": "
                + rating.newest().reason().words() + ".";
    }
}
