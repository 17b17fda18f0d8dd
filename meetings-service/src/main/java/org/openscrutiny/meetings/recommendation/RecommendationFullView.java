package org.openscrutiny.meetings.recommendation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.Warning;
import org.openscrutiny.meetings.minutes.Addressee;

/** A recommendation as its clerk sees it: with those whom a draft will be sent to, source and warnings. */
public record RecommendationFullView(
        @JsonUnwrapped RecommendationView open,
        List<Addressee> addressees,
        @Nullable String source,
        List<Warning> warnings) {

    static RecommendationFullView of(Recommendation made) {
        return new RecommendationFullView(RecommendationView.full(made), made.addressees, made.source, made.warnings);
    }
}
