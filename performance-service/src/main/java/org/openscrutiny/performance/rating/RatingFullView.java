package org.openscrutiny.performance.rating;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What approvers see of a rating beside the public view: every entry with its causes, and who judged. */
public record RatingFullView(
        @JsonUnwrapped RatingView open, @Nullable String judgedBy, List<Entry> history) {

    /** One frozen entry with what it was made from. */
    public record Entry(
            int entry,
            int vintage,
            @Nullable String targetId,
            @Nullable Long targetVersion,
            RatingStatus rating,
            RatingReason reason,
            String reasonText,
            RatingInputs inputs,
            @Nullable RatingCause cause) {
        static Entry of(RatingEntry entry) {
            return new Entry(
                    entry.number(),
                    entry.vintage(),
                    entry.targetId(),
                    entry.targetVersion(),
                    entry.status(),
                    entry.reason(),
                    entry.reasonText(),
                    entry.inputs(),
                    entry.cause());
        }
    }

    public static RatingFullView of(Rating rating) {
        Judgement judgement = rating.judgement();
        return new RatingFullView(
                RatingView.of(rating),
                judgement == null ? null : judgement.by(),
                rating.entries().stream().map(Entry::of).toList());
    }
}
