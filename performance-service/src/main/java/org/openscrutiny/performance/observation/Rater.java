package org.openscrutiny.performance.observation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.openscrutiny.chassis.outbox.Change;
import org.openscrutiny.performance.indicator.Indicator;

/** What judges figures in the transaction that publishes them or takes them back. */
public interface Rater {

    /** Freezes what each figure is judged to be; gives what the caller appends behind the figures' own changes. */
    Judged freeze(Collection<Shown> figures);

    /** The events of what was frozen; to be asked for once the database holds it. */
    interface Judged {
        List<Change> changes(String command);
    }

    /**
     * A vintage as the public comes to see it.
     *
     * @param withdrawn true where it is taken back
     * @param publishedAt from when the public sees it so
     */
    record Shown(
            Indicator indicator, Observation observation, Vintage vintage, boolean withdrawn, Instant publishedAt) {}
}
