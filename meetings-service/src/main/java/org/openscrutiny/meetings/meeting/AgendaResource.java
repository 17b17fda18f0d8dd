package org.openscrutiny.meetings.meeting;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.Answers;
import org.openscrutiny.chassis.http.Idempotent;
import org.openscrutiny.chassis.identity.Role;

/** The agenda of a meeting. */
@Path("/v1/meetings/{id}/agenda-items")
@Tag(name = "Agenda", description = "Numbered business of a meeting, with the evidence before it.")
@Produces(MediaType.APPLICATION_JSON)
public class AgendaResource {

    private final AgendaService service;
    private final AgendaReads reads;

    AgendaResource(AgendaService service, AgendaReads reads) {
        this.service = service;
        this.reads = reads;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listAgendaItems",
            summary = "The agenda in order",
            description = "The published items; with drafts for those who keep or read the body.")
    @APIResponse(
            responseCode = "200",
            description = "All items",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "answer", value = MeetingExamples.AGENDA)))
    public Response list(String id) {
        return reads.agenda(id);
    }

    @POST
    @RolesAllowed(Role.CLERK)
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addAgendaItem",
            summary = "Add an item at the end of the agenda",
            description = "While the agenda is not yet published.")
    @APIResponse(responseCode = "201", description = "The draft item")
    @APIResponse(responseCode = "409", description = "The number is taken, or the agenda is out")
    public Response add(
            String id,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "exempt", value = """
                                                                    {"number":"D2","kind":"REPORT","openTitle":"Property update",
                                                                     "section":{"letter":"D"},"pages":{"from":47,"to":62},
                                                                     "access":{"kind":"EXEMPT","paragraphs":[3]}}"""))) EnterItem wish) {
        var item = service.add(id, wish);
        return Answers.created("/v1/agenda-items/" + item.id, ItemFullView.of(item), item.rowVersion());
    }

    @PATCH
    @Path("/{item}")
    @RolesAllowed(Role.CLERK)
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "changeAgendaItem",
            summary = "Change an item",
            description = "JSON Merge Patch; needs If-Match with the item's ETag. A published item keeps its number.")
    @APIResponse(responseCode = "200", description = "The item as it stands now")
    @APIResponse(responseCode = "409", description = "The number is taken, or is published")
    public Response patch(
            String id,
            String item,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            schema =
                                                    @Schema(
                                                            type = SchemaType.OBJECT,
                                                            description = "Any part of EnterItem; null removes."),
                                            examples = @ExampleObject(name = "link", value = """
                                                                    {"evidence":[{"type":"PRIORITY","label":"Domestic abuse",
                                                                     "id":"0197c9a0-0000-7000-8000-000000000002"}]}""")))
                    byte[] patch) {
        var changed = service.patch(id, item, ifMatch, patch);
        return Answers.changed(ItemFullView.of(changed), changed.rowVersion());
    }

    @DELETE
    @Path("/{item}")
    @RolesAllowed(Role.CLERK)
    @Operation(
            operationId = "removeAgendaItem",
            summary = "Take a draft item off",
            description = "Needs If-Match with the item's ETag; those after it move up.")
    @APIResponse(responseCode = "204", description = "It is gone")
    @APIResponse(responseCode = "409", description = "It is published")
    public Response remove(
            String id,
            String item,
            @Parameter(description = "ETag of the item as its clerk reads it.", example = "\"r0\"")
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch) {
        service.remove(id, item, ifMatch);
        return Response.noContent().build();
    }
}
