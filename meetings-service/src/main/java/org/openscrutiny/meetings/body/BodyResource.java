package org.openscrutiny.meetings.body;

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

/** Bodies of the council. */
@Path("/v1/bodies")
@Tag(name = "Bodies", description = "Council, committees and the capacities they sit in.")
@Produces(MediaType.APPLICATION_JSON)
public class BodyResource {

    private final BodyService service;
    private final BodyReads reads;

    BodyResource(BodyService service, BodyReads reads) {
        this.service = service;
        this.reads = reads;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listBodies",
            summary = "Bodies by name",
            description = "Everybody sees those established. Who keeps or reads all bodies sees drafts too.")
    @APIResponse(
            responseCode = "200",
            description = "A page of bodies",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "answer", value = BodyExamples.LIST)))
    public Response list(
            @RestQuery @Nullable String kind,
            @RestQuery @Nullable String parent,
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor) {
        return reads.list(kind, parent, limit, cursor);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(
            operationId = "readBody",
            summary = "One body",
            description = "Drafts only for those who keep it. `asOf`, an instant, asks for what was recorded then.")
    @APIResponse(
            responseCode = "200",
            description = "The body",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = BodyView.class),
                            examples = @ExampleObject(name = "answer", value = BodyExamples.READ)))
    public Response read(String id, @RestQuery @Nullable String asOf) {
        return reads.one(id, asOf);
    }

    @GET
    @Path("/{id}/history")
    @PermitAll
    @Operation(
            operationId = "readHistoryOfBody",
            summary = "The versions of a body",
            description = "Newest first; roles of the service see who made each.")
    public Response history(String id, @RestQuery @Nullable String limit, @RestQuery @Nullable String cursor) {
        return reads.history(id, limit, cursor);
    }

    @POST
    @RolesAllowed(Role.CLERK)
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "enterBody",
            summary = "Enter a body as a draft",
            description = "For a clerk who keeps all bodies (claim `bodies` with `*`).")
    @APIResponse(responseCode = "201", description = "The draft")
    @APIResponse(responseCode = "403", description = "Your token does not name all bodies")
    @APIResponse(responseCode = "409", description = "Another body has one of the names")
    public Response enter(
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "committee",
                                                            value =
                                                                    "{\"kind\":\"COUNCIL\",\"name\":\"Northmere County Council\"}")))
                    EnterBody wish) {
        var body = service.enter(wish);
        return Answers.created("/v1/bodies/" + body.id, BodyFullView.of(body), body.rowVersion());
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Role.CLERK)
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(operationId = "changeBody", summary = "Change a body", description = "JSON Merge Patch; needs If-Match.")
    @APIResponse(responseCode = "200", description = "The body as it stands now")
    public Response patch(
            String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            schema =
                                                    @Schema(
                                                            type = SchemaType.OBJECT,
                                                            description = "Any part of EnterBody; null removes."),
                                            examples =
                                                    @ExampleObject(
                                                            name = "short-name",
                                                            value = "{\"shortName\":\"Council\"}")))
                    byte[] patch) {
        var body = service.patch(id, ifMatch, patch);
        return Answers.changed(BodyFullView.of(body), body.rowVersion());
    }

    @POST
    @Path("/{id}/transitions")
    @RolesAllowed({Role.CLERK, Role.OFFICER})
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "moveBody",
            summary = "Establish a body, or record its past state as printed",
            description = "ESTABLISH, RECORD_AS_PRINTED; needs If-Match.")
    @APIResponse(responseCode = "200", description = "The body in its new state")
    public Response move(
            String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "establish",
                                                            value = "{\"command\":\"ESTABLISH\"}")))
                    MoveBody wish) {
        var body = service.move(id, ifMatch, wish);
        return Answers.changed(BodyFullView.of(body), body.rowVersion());
    }
}
