package org.openscrutiny.meetings.meeting;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.Answers;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.meetings.body.OwnBodies;
import org.openscrutiny.meetings.evidence.Evidence;
import org.openscrutiny.meetings.evidence.EvidenceLink;
import org.openscrutiny.meetings.evidence.EvidencePanel;

/** One agenda item: its public stub, and the evidence panel. */
@Path("/v1/agenda-items/{id}")
@Tag(name = "Agenda", description = "Numbered business of a meeting, with the evidence before it.")
@Produces(MediaType.APPLICATION_JSON)
public class AgendaItemResource {

    private final PublicAgenda open;
    private final Meetings meetings;
    private final OwnBodies own;
    private final Evidence evidence;
    private final Clock clock;
    private final Answers answers;
    private final ObjectMapper json;

    AgendaItemResource(
            PublicAgenda open,
            Meetings meetings,
            OwnBodies own,
            Evidence evidence,
            Clock clock,
            Answers answers,
            ObjectMapper json) {
        this.open = open;
        this.meetings = meetings;
        this.own = own;
        this.evidence = evidence;
        this.clock = clock;
        this.answers = answers;
        this.json = json;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "readAgendaItem",
            summary = "One agenda item",
            description = "Of an item that is not open: number, open title, ground and public summary.")
    @APIResponse(responseCode = "200", description = "The item")
    @APIResponse(responseCode = "404", description = "There is no such item that you may read")
    public Response read(String id) {
        var kept = readable(id);
        if (kept != null) {
            return answers.privileged(ItemFullView.of(kept), kept.rowVersion());
        }
        var item = open.item(id).orElseThrow(Problem::notFound);
        return answers.publicBytes(item.json().toString(), item.version());
    }

    @GET
    @Path("/evidence-panel")
    @PermitAll
    @Operation(
            operationId = "readEvidencePanel",
            summary = "What the evidence of an item said, and says now",
            description = "For each link the figures frozen on publication of the agenda beside the latest ones:"
                    + " the year to date, else the period. What was not heard of yet is `awaited`.")
    @APIResponse(responseCode = "200", description = "The panel; without links for an item that is not open")
    @APIResponse(responseCode = "404", description = "There is no such item that you may read")
    public Response panel(String id) {
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
