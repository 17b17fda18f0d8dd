package org.openscrutiny.csa.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.feed.SeenPage;
import org.openscrutiny.chassis.feed.SeenRows;
import org.openscrutiny.chassis.feed.SeenTable;
import org.openscrutiny.chassis.feed.TracedRow;
import org.openscrutiny.chassis.http.Cursors;

/** The meetings seen, one statement a question. */
@ApplicationScoped
public class MeetingsSeen {

    /** Evidence that this service is the owner of. */
    public static final Set<String> OURS = Set.of("AGREEMENT_VERSION", "PRIORITY");

    static final SeenTable TABLE = new SeenTable("meeting_seen");

    private final SeenRows rows;

    MeetingsSeen(SeenRows rows) {
        this.rows = rows;
    }

    /** Those that had an agreement or a priority before them, by date. */
    public List<TracedRow<MeetingSeen>> ofTheAgreement(Cursors.@Nullable Place after, int size) {
        var evidence = OURS.stream().sorted().map(Containing::evidence).toList();
        var first = SeenPage.of(evidence, "date", size);
        return rows.page(TABLE, MeetingSeen.class, after == null ? first : first.after(after));
    }
}
