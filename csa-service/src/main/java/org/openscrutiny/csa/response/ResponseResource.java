package org.openscrutiny.csa.response;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.Idempotent;
import org.openscrutiny.chassis.identity.Role;
import org.openscrutiny.csa.Json;
import org.openscrutiny.csa.Reading;

/** Responses over HTTP: everybody sees who is asked and by when, and the answer from the day it is sent. */
@Path("/v1/responses")
@Tag(name = "Responses")
@Produces(MediaType.APPLICATION_JSON)
public class ResponseResource {

    private static final Reading.Kind<ResponseView> KIND =
            new Reading.Kind<>(ResponseView.TYPE, ResponseView.class, ResponseView::on, List.of(Role.COORDINATOR));

    private final ResponseService service;
    private final ResponseLists lists;
    private final Reading reading;

    ResponseResource(ResponseService service, ResponseLists lists, Reading reading) {
        this.service = service;
        this.lists = lists;
        this.reading = reading;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listResponses",
            summary = "Responses",
            description = "By due day; `recommendation`, `organisation`, `state` keep some, `overdue=true` those that"
                    + " are awaited past their day. With `on`, each says whether it is overdue or late that day."
                    + " `state=UNMATCHED` is the coordinator's: whom nobody in the register is meant by.")
    @APIResponse(
            responseCode = "200",
            description = "A page of responses",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "answer", value = ResponseExamples.LIST)))
    public Response list(
            @RestQuery @Nullable String recommendation,
            @RestQuery @Nullable String organisation,
            @RestQuery @Nullable String state,
            @RestQuery @Nullable String overdue,
            @RestQuery @Nullable String on,
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor) {
        var filter = new ResponseLists.Filter(recommendation, organisation, state, overdue);
        return lists.page(KIND, filter, new Reading.Asked(on, limit, cursor));
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(
            operationId = "readResponse",
            summary = "A response",
            description = "With `on`, whether it is overdue or late that day; with `asOf`, as it was recorded then."
                    + " The coordinator and leads of its organisation see the draft.")
    @APIResponse(
            responseCode = "200",
            description = "The response",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "answer", value = ResponseExamples.READ)))
    public Response read(String id, @RestQuery @Nullable String on, @RestQuery @Nullable String asOf) {
        return on == null && asOf == null
                ? lists.own(id, () -> reading.one(KIND, id, new Reading.Times(null, null), () -> service.find(id)))
                : reading.one(KIND, id, new Reading.Times(on, asOf), () -> service.find(id));
    }

    @GET
    @Path("/{id}/history")
    @PermitAll
    @Operation(
            operationId = "readResponseHistory",
            summary = "History of a response",
            description = "Its public versions, newest first; the coordinator sees who made each, and the steps"
                    + " between.")
    public Response history(String id, @RestQuery @Nullable String limit, @RestQuery @Nullable String cursor) {
        return reading.history(KIND, id, limit, cursor);
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed({Role.LEAD, Role.COORDINATOR})
    @Consumes({Json.MERGE_PATCH, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "changeResponse",
            summary = "Change the draft of a response",
            description = "JSON Merge Patch of the drafted answer. Who changes it is its author.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = Json.MERGE_PATCH,
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            description = "Any part of Answer; null removes."),
                            examples = @ExampleObject(name = "text", value = ResponseExamples.PATCH)))
    @APIResponse(responseCode = "200", description = "The response")
    @APIResponse(responseCode = "403", description = "It is another organisation's")
    @APIResponse(responseCode = "409", description = "`response-frozen`, or nothing is drafted")
    @APIResponse(responseCode = "422", description = "`reason-required`, or a rule is broken")
    public Response change(String id, @HeaderParam("If-Match") @Nullable String ifMatch, byte[] patch) {
        return service.rewrite(id, ifMatch, patch).changed();
    }

    @POST
    @Path("/{id}/transitions")
    @Idempotent
    @RolesAllowed({Role.LEAD, Role.COORDINATOR})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "moveResponse",
            summary = "Move a response on",
            description = "ACKNOWLEDGE, DRAFT, APPROVE by another, RETURN, SEND, PROGRESS; by the coordinator MATCH"
                    + " and RECORD_AS_PRINTED. Closing and withdrawing are the committee's.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MoveResponse.class),
                            examples = @ExampleObject(name = "acknowledge", value = ResponseExamples.ACKNOWLEDGE)))
    @APIResponse(responseCode = "200", description = "The response in its new state")
    @APIResponse(responseCode = "403", description = "`separation-of-duties`, or it is another organisation's")
    @APIResponse(responseCode = "409", description = "`response-frozen`, or not possible from its present state")
    @APIResponse(responseCode = "422", description = "`reason-required`, or a rule is broken")
    public Response move(String id, @HeaderParam("If-Match") @Nullable String ifMatch, MoveResponse command) {
        return service.move(id, ifMatch, command).changed();
    }
}
