package org.openscrutiny.meetings.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openscrutiny.meetings.evidence.Evidence;
import org.openscrutiny.meetings.evidence.EvidenceLink;
import org.openscrutiny.meetings.evidence.EvidencePanel;
import org.openscrutiny.meetings.meeting.ItemView;
import org.openscrutiny.meetings.meeting.LondonTime;
import org.openscrutiny.meetings.meeting.MeetingView;

/** The evidence panels of a whole agenda: as many statements as for one link. */
@ApplicationScoped
class PublicPanels {

    private final Evidence evidence;
    private final Clock clock;

    PublicPanels(Evidence evidence, Clock clock) {
        this.evidence = evidence;
        this.clock = clock;
    }

    /** Lines by the id of their item. */
    Map<String, List<EvidenceLine>> of(MeetingView meeting) {
        var all = meeting.items().stream().flatMap(i -> links(i).stream()).toList();
        var reading = evidence.read(all, null);
        var now = clock.instant();
        var panels = new HashMap<String, List<EvidenceLine>>();
        meeting.items()
                .forEach(item -> panels.put(
                        item.id(),
                        EvidenceLine.of(EvidencePanel.of(
                                item.id(), meeting.id(), links(item), reading, now, LondonTime.LONDON))));
        return panels;
    }

    /** Empty lists are not sent. */
    private static List<EvidenceLink> links(ItemView item) {
        return Objects.requireNonNullElse(item.evidence(), List.of());
    }
}
