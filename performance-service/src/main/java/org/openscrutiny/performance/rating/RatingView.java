package org.openscrutiny.performance.rating;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.chart.Movement;
import org.openscrutiny.performance.observation.ObsStatus;
import org.openscrutiny.performance.observation.PeriodView;
import org.openscrutiny.performance.period.Measure;

/** What everybody sees of a rating, and what its events carry: the newest entry and the list of all. */
public record RatingView(
        String id,
        String indicatorId,
        String indicatorCode,
        String areaCode,
        PeriodView period,
        Measure measure,
        int entry,
        @Nullable BigDecimal value,
        @Nullable BigDecimal previous,
        @Nullable BigDecimal target,
        @Nullable BigDecimal floor,
        RatingStatus rating,
        RatingReason reason,
        String reasonText,
        List<ObsStatus> flags,
        @Nullable Movement direction,
        RuleSetView ruleSet,
        RatingInputs inputs,
        Instant ratedAt,
        Instant publishedAt,
        @Nullable LocalDate nextDueOn,
        @Nullable JudgementView judgement,
        @Nullable RatingCause cause,
        List<EntryView> entries) {

    /** A rule set by name and version. */
    public record RuleSetView(String id, int version) {}

    /** What the public sees of a judgement. */
    public record JudgementView(RatingStatus rating, String reason, Instant at) {
        static @Nullable JudgementView of(@Nullable Judgement judgement) {
            return judgement == null ? null : new JudgementView(judgement.rating(), judgement.reason(), judgement.at());
        }
    }

    /** One frozen entry in the list. */
    public record EntryView(int entry, RatingStatus rating, RuleSetView ruleSet, Instant ratedAt) {
        static EntryView of(RatingEntry entry) {
            return new EntryView(
                    entry.number(),
                    entry.status(),
                    new RuleSetView(entry.ruleSet(), entry.ruleVersion()),
                    entry.ratedAt());
        }
    }

    public static RatingView of(Rating rating) {
        RatingEntry newest = rating.newest();
        return new RatingView(
                rating.id(),
                rating.indicatorId(),
                rating.indicatorCode(),
                rating.areaCode(),
                PeriodView.of(rating.period()),
                rating.measure(),
                newest.number(),
                newest.value(),
                newest.previous(),
                newest.target(),
                newest.floor(),
                newest.status(),
                newest.reason(),
                newest.reasonText(),
                newest.flags(),
                newest.direction(),
                new RuleSetView(newest.ruleSet(), newest.ruleVersion()),
                newest.inputs(),
                newest.ratedAt(),
                newest.publishedAt(),
                newest.nextDueOn(),
                JudgementView.of(rating.judgement()),
                newest.cause(),
                rating.entries().stream().map(EntryView::of).toList());
    }
}
