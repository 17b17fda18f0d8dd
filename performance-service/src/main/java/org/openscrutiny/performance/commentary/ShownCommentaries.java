package org.openscrutiny.performance.commentary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What a dashboard prints of commentaries, two statements whatever its size. */
@ApplicationScoped
public class ShownCommentaries {
    private final Commentaries commentaries;
    private final Obligations obligations;

    ShownCommentaries(Commentaries commentaries, Obligations obligations) {
        this.commentaries = commentaries;
        this.obligations = obligations;
    }

    /**
     * By rating: the text that was public at an instant, or that what was due is not there. Who prints it does so in this
     * transaction: an erasure waits for its end and finds the text where it was printed, and what is said not to be there
     * does not come in before it.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<String, ShownCommentary> of(Set<String> indicatorIds, Set<String> areaCodes, Instant asOf) {
        Map<String, ShownCommentary> shown = new HashMap<>();
        obligations
                .unmetHeld(indicatorIds, areaCodes)
                .forEach(o -> shown.put(o.ratingId(), ShownCommentary.NOT_SUPPLIED));
        commentaries
                .publishedHeld(indicatorIds, areaCodes)
                .forEach(c ->
                        c.publishedAt(asOf).ifPresent(v -> shown.put(c.ratingId(), ShownCommentary.of(v.text()))));
        return shown;
    }
}
