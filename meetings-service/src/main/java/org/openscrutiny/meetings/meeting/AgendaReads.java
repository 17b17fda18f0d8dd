package org.openscrutiny.meetings.meeting;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.Answers;
import org.openscrutiny.chassis.http.Page;
import org.openscrutiny.chassis.openness.History;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.meetings.body.OwnBodies;
import org.openscrutiny.meetings.evidence.Evidence;
import org.openscrutiny.meetings.evidence.EvidenceLink;
import org.openscrutiny.meetings.evidence.EvidencePanel;

/** Reads of agendas and their items: the tables for who reads drafts of the body, the public bytes for all others. */
@ApplicationScoped
class AgendaReads {

    private final PublicAgenda open;
    private final Meetings meetings;
    private final OwnBodies own;
    private final Evidence evidence;
    private final Clock clock;
    private final Answers answers;
    private final ObjectMapper json;
    private final History history;

    AgendaReads(
            PublicAgenda open,
            Meetings meetings,
            OwnBodies own,
            Evidence evidence,
            Clock clock,
            Answers answers,
            ObjectMapper json,
            History history) {
        this.history = history;
        this.open = open;
        this.meetings = meetings;
        this.own = own;
        this.evidence = evidence;
        this.clock = clock;
        this.answers = answers;
        this.json = json;
    }

    Response agenda(String meetingId) {
        var meeting = own.readsSome() ? meetings.findById(meetingId) : null;
        if (meeting != null && own.reads(meeting.leadBodyId())) {
            var items = meetings.items(meetingId).stream().map(ItemFullView::of).toList();
            return answers.privileged(new Page<>(items, null), meeting.rowVersion());
        }
        var items = open.items(meetingId);
        return answers.publicBytes(items.payload(), items.version());
    }

    /** @param asOf an instant, or null for now */
    Response item(String id, @Nullable String asOf) {
        var kept = readable(id);
        if (asOf != null) {
            return recorded(id, kept, asOf);
        }
        if (kept != null) {
            return answers.privileged(ItemFullView.of(kept), kept.rowVersion());
        }
        var item = open.item(id).orElseThrow(Problem::notFound);
        return answers.publicBytes(item.json().toString(), item.version());
    }

    /** As it stood in what was recorded of its meeting. */
    private Response recorded(String id, @Nullable AgendaItem kept, String asOf) {
        if (kept != null) {
            var full = history.bytesAsOf(MeetingChanges.TYPE, kept.meetingId, asOf, true);
            return answers.privateDocument(open.part(full, id).json().toString(), MediaType.APPLICATION_JSON);
        }
        var meeting = open.item(id).orElseThrow(Problem::notFound).meetingId();
        var then = history.bytesAsOf(MeetingChanges.TYPE, meeting, asOf, false);
        return answers.publicBytes(open.part(then, id).json().toString(), then.version());
    }

    Response panel(String id) {
        var kept = readable(id);
        if (kept != null) {
            // No tag of the row: figures arrive without a write to it.
            return Response.ok(panel(id, kept.meetingId, kept.evidence))
                    .header("Cache-Control", "private, no-store")
                    .build();
        }
        var item = open.item(id).orElseThrow(Problem::notFound);
        return answers.publicDocument(
                json.valueToTree(panel(id, item.meetingId(), open.links(item))).toString(), MediaType.APPLICATION_JSON);
    }

    private EvidencePanel panel(String id, String meetingId, List<EvidenceLink> links) {
        return EvidencePanel.of(id, meetingId, links, evidence.read(links, null), clock.instant(), LondonTime.LONDON);
    }

    /** The item from the tables, for those who read drafts of its body. */
    private @Nullable AgendaItem readable(String id) {
        if (!own.readsSome()) {
            return null;
        }
        var item = meetings.item(id);
        var meeting = item == null ? null : meetings.findById(item.meetingId);
        return meeting != null && own.reads(meeting.leadBodyId()) ? item : null;
    }
}
