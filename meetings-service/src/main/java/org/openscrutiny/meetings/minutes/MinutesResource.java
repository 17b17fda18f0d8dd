package org.openscrutiny.meetings.minutes;

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
import org.openscrutiny.chassis.http.Answers;
import org.openscrutiny.chassis.http.Idempotent;
import org.openscrutiny.chassis.identity.Role;

/** Minutes of meetings. */
@Path("/v1/minutes")
@Tag(name = "Minutes", description = "Who was there, what was said and resolved, and how it was approved.")
@Produces(MediaType.APPLICATION_JSON)
public class MinutesResource {

    private final MinutesService service;
    private final MinutesMoves moves;
    private final MinutesReads reads;

    MinutesResource(MinutesService service, MinutesMoves moves, MinutesReads reads) {
        this.service = service;
        this.moves = moves;
        this.reads = reads;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listMinutes",
            summary = "Minutes by day of the meeting",
            description = "The published ones; drafts for those who keep or read the body.")
    @APIResponse(
            responseCode = "200",
            description = "A page of minutes",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "answer", value = MinutesExamples.LIST)))
    public Response list(
            @RestQuery @Nullable String body,
            @RestQuery @Nullable String meeting,
            @RestQuery @Nullable String state,
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor) {
        return reads.list(body, meeting, state, limit, cursor);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(
            operationId = "readMinutes",
            summary = "The minutes of a meeting",
            description = "A draft is marked by its state. `asOf`, an instant, asks for what was recorded then.")
    @APIResponse(
            responseCode = "200",
            description = "The minutes",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MinutesView.class),
                            examples = @ExampleObject(name = "answer", value = MinutesExamples.READ)))
    public Response read(String id, @RestQuery @Nullable String asOf) {
        return reads.one(id, asOf);
    }

    @GET
    @Path("/{id}/history")
    @PermitAll
    @Operation(
            operationId = "readHistoryOfMinutes",
            summary = "The versions of minutes",
            description = "Newest first; roles of the service see who made each.")
    public Response history(String id, @RestQuery @Nullable String limit, @RestQuery @Nullable String cursor) {
        return reads.history(id, limit, cursor);
    }

    @POST
    @RolesAllowed({Role.CLERK, Role.OFFICER})
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "enterMinutes",
            summary = "Enter the minutes of a meeting",
            description =
                    "As a draft, one for each meeting. What was said under an item that is not open has no place here.")
    @APIResponse(responseCode = "201", description = "The draft")
    @APIResponse(responseCode = "409", description = "The meeting has minutes already")
    public Response enter(
            @RequestBody(content = @Content(examples = @ExampleObject(name = "minutes", value = MinutesExamples.ENTER)))
                    EnterMinutes wish) {
        var minutes = service.enter(wish);
        return Answers.created("/v1/minutes/" + minutes.id, MinutesFullView.of(minutes), minutes.rowVersion());
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed({Role.CLERK, Role.OFFICER})
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "changeMinutes",
            summary = "Change draft minutes",
            description = "JSON Merge Patch; needs If-Match. Who repeats a resolution repeats its ids.")
    @APIResponse(responseCode = "200", description = "The minutes as they stand now")
    @APIResponse(responseCode = "409", description = "They are published")
    public Response patch(
            String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            schema =
                                                    @Schema(
                                                            type = SchemaType.OBJECT,
                                                            description = "Any part of MinutesContent; null removes."),
                                            examples = @ExampleObject(name = "entry", value = MinutesExamples.PATCH)))
                    byte[] patch) {
        var minutes = service.patch(id, ifMatch, patch);
        return Answers.changed(MinutesFullView.of(minutes), minutes.rowVersion());
    }

    @POST
    @Path("/{id}/transitions")
    @RolesAllowed({Role.CLERK, Role.OFFICER})
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "moveMinutes",
            summary = "Move minutes on",
            description = "PUBLISH, REVISE, APPROVE, SIGN, CORRECT, RECORD_AS_PRINTED; needs If-Match.")
    @APIResponse(responseCode = "200", description = "The minutes in their new state")
    public Response move(
            String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(name = "publish", value = MinutesExamples.PUBLISH)))
                    MoveMinutes wish) {
        var minutes = moves.move(id, ifMatch, wish);
        return Answers.changed(MinutesFullView.of(minutes), minutes.rowVersion());
    }
}
