package org.openscrutiny.meetings.meeting;

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

/** Meetings. */
@Path("/v1/meetings")
@Tag(name = "Meetings", description = "Who meets when, and what became of it.")
@Produces(MediaType.APPLICATION_JSON)
public class MeetingResource {

    private final MeetingService service;
    private final MeetingMoves moves;
    private final MeetingReads reads;

    MeetingResource(MeetingService service, MeetingMoves moves, MeetingReads reads) {
        this.service = service;
        this.moves = moves;
        this.reads = reads;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listMeetings",
            summary = "Meetings by day",
            description = "`from` and `to` keep meetings that may fall on those days; those without any date come"
                    + " first and only without these filters. The next meeting of a body: `body`, `from` today,"
                    + " `limit=1`.")
    @APIResponse(
            responseCode = "200",
            description = "A page of meetings",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "answer", value = MeetingExamples.LIST)))
    public Response list(
            @RestQuery @Nullable String body,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String to,
            @RestQuery @Nullable String state,
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor) {
        return reads.list(MeetingParameters.read(body, from, to, state), limit, cursor);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(
            operationId = "readMeeting",
            summary = "One meeting with its agenda",
            description = "Draft items and contacts only for those who keep or read the body. With `asOf`, as it was"
                    + " recorded then; 410 where what was public then was taken back.")
    @APIResponse(
            responseCode = "200",
            description = "The meeting",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MeetingView.class),
                            examples = @ExampleObject(name = "answer", value = MeetingExamples.READ)))
    public Response read(String id, @RestQuery @Nullable String asOf) {
        return reads.one(id, asOf);
    }

    @GET
    @Path("/{id}/history")
    @PermitAll
    @Operation(
            operationId = "readMeetingHistory",
            summary = "History of a meeting and its agenda",
            description = "Its public versions, newest first; who keeps or reads the body sees who made each, and the"
                    + " changes between.")
    public Response history(String id, @RestQuery @Nullable String limit, @RestQuery @Nullable String cursor) {
        return reads.history(id, limit, cursor);
    }

    @POST
    @RolesAllowed(Role.CLERK)
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "scheduleMeeting",
            summary = "Call a meeting",
            description = "It starts PROVISIONAL, SCHEDULED when its date is a day, or as a DRAFT when that is past.")
    @APIResponse(responseCode = "201", description = "The meeting")
    @APIResponse(responseCode = "403", description = "Your token does not name the body")
    public Response schedule(
            @RequestBody(content = @Content(examples = @ExampleObject(name = "ordinary", value = """
                {"bodyIds":["0197c9a0-0000-7000-8000-000000000001"],"kind":"ORDINARY",
                 "when":{"earliest":"2027-02-24","latest":"2027-02-24","printed":"Wednesday 24 February 2027"},
                 "plannedStart":"2027-02-24T10:00:00+00:00"}""")))
                    ScheduleMeeting wish) {
        var meeting = service.schedule(wish);
        return Answers.created("/v1/meetings/" + meeting.id, reads.full(meeting), meeting.rowVersion());
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Role.CLERK)
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "changeMeeting",
            summary = "Change a meeting",
            description = "JSON Merge Patch; needs If-Match.")
    @APIResponse(responseCode = "200", description = "The meeting as it stands now")
    public Response patch(
            String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            schema =
                                                    @Schema(
                                                            type = SchemaType.OBJECT,
                                                            description = "Any part of ScheduleMeeting; null removes."),
                                            examples =
                                                    @ExampleObject(
                                                            name = "venue",
                                                            value = "{\"venue\":{\"room\":\"Committee Room 2\"}}")))
                    byte[] patch) {
        var meeting = service.patch(id, ifMatch, patch);
        return Answers.changed(reads.full(meeting), meeting.rowVersion());
    }

    @POST
    @Path("/{id}/transitions")
    @RolesAllowed({Role.CLERK, Role.OFFICER})
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "moveMeeting",
            summary = "Move a meeting on",
            description = "CONFIRM_DATE, PUBLISH_AGENDA, POSTPONE, CANCEL, CLOSE, RECORD_AS_PRINTED; needs If-Match.")
    @APIResponse(responseCode = "200", description = "The meeting in its new state")
    public Response move(
            String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "publish",
                                                            value = "{\"command\":\"PUBLISH_AGENDA\"}")))
                    MoveMeeting wish) {
        var meeting = moves.move(id, ifMatch, wish);
        return Answers.changed(reads.full(meeting), meeting.rowVersion());
    }
}
