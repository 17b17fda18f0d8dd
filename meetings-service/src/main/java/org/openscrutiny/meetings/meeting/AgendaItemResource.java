package org.openscrutiny.meetings.meeting;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.evidence.EvidencePanel;

/** One agenda item: its public stub, and the evidence panel. */
@Path("/v1/agenda-items/{id}")
@Tag(name = "Agenda", description = "Numbered business of a meeting, with the evidence before it.")
@Produces(MediaType.APPLICATION_JSON)
public class AgendaItemResource {

    private final AgendaReads reads;

    AgendaItemResource(AgendaReads reads) {
        this.reads = reads;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "readAgendaItem",
            summary = "One agenda item",
            description =
                    "Of an item that is not open: number, open title, ground and public summary. With `asOf`, as it"
                            + " was recorded then; 410 where what it said then was taken back.")
    @APIResponse(
            responseCode = "200",
            description = "The item",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ItemView.class),
                            examples = @ExampleObject(name = "answer", value = MeetingExamples.ITEM)))
    public Response read(String id, @RestQuery @Nullable String asOf) {
        return reads.item(id, asOf);
    }

    @GET
    @Path("/evidence-panel")
    @PermitAll
    @Operation(
            operationId = "readEvidencePanel",
            summary = "What the evidence of an item said, and says now",
            description = "For each link the figures frozen on publication of the agenda beside the latest ones:"
                    + " the year to date, else the period. What was not heard of yet is `awaited`.")
    @APIResponse(
            responseCode = "200",
            description = "The panel; without links for an item that is not open",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = EvidencePanel.class),
                            examples = @ExampleObject(name = "answer", value = MeetingExamples.PANEL)))
    public Response panel(String id) {
        return reads.panel(id);
    }
}
