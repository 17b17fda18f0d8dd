package org.openscrutiny.meetings.recommendation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.feed.SeenRows;
import org.openscrutiny.meetings.Warning;

/** Fills the tracks of a recommendation with the answers seen; runs within the transaction of its caller. */
@ApplicationScoped
class AnswersSeen {

    private final SeenRows rows;
    private final Recommendations all;
    private final RecommendationChanges changes;

    AnswersSeen(SeenRows rows, Recommendations all, RecommendationChanges changes) {
        this.rows = rows;
        this.all = all;
        this.changes = changes;
    }

    /** An answer to what is not known here is kept, and looked at when that is sent. */
    void fill(@Nullable String recommendationId) {
        var made = recommendationId == null ? null : all.findById(recommendationId);
        if (made != null && made.isPublic() && fold(made)) {
            var answered = made.state == RecommendationState.SENT && made.isAnswered();
            if (answered) {
                made.moveTo(RecommendationCommand.RESPOND, RecommendationState.RESPONDED);
            }
            changes.append(made, answered ? RecommendationEvent.RESPONDED : RecommendationEvent.UPDATED, "ANSWER_SEEN");
        }
    }

    /** Folds what was seen into the tracks, and tells whether that changed them. */
    boolean fold(Recommendation made) {
        var seen = rows.where(ResponseFeed.TABLE, ResponseSeen.class, "recommendationId", List.of(made.id));
        var filled = AnswerFold.fold(made.tracks(), seen);
        if (filled.equals(made.tracks())) {
            return false;
        }
        warnOfClocks(made, filled);
        made.keep(filled);
        return true;
    }

    /** Both services count from the same day; where they come to different ends, the clerk is told. */
    private static void warnOfClocks(Recommendation made, List<ResponseTrack> filled) {
        var noted = new ArrayList<>(made.warnings);
        for (int i = 0; i < filled.size(); i++) {
            var own = made.tracks().get(i);
            var theirs = filled.get(i);
            if (own.source() == AnswerSource.CLERK
                    && theirs.source() == AnswerSource.CSA
                    && !theirs.answer().isGiven()
                    && !Objects.equals(own.dueOn(), theirs.dueOn())) {
                noted.add(new Warning(
                        "CLOCKS_DIFFER",
                        "/tracks/" + i + "/dueOn",
                        "here " + own.dueOn() + ", with the partnership " + theirs.dueOn()));
            }
        }
        made.warnings = List.copyOf(noted);
    }
}
