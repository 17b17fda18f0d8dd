package org.openscrutiny.performance.area;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
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
import org.openscrutiny.chassis.identity.CurrentCaller;
import org.openscrutiny.chassis.identity.Role;
import org.openscrutiny.chassis.openness.History;
import org.openscrutiny.chassis.openness.PublicAnswers;
import org.openscrutiny.chassis.openness.PublicQuery;

/** The register of areas over HTTP: everybody reads all of it, administrators write. */
@Path("/v1/areas")
@Tag(name = "Areas", description = "What a code stands for, from when to when, and which areas make up which.")
@Produces(MediaType.APPLICATION_JSON)
public class AreaResource {
    private static final String[] ROLES = {Role.ADMIN, Role.OFFICER, Role.APPROVER, Role.CLERK};

    private final AreaService service;
    private final PublicAnswers open;
    private final Answers answers;
    private final CurrentCaller caller;
    private final History history;

    AreaResource(AreaService service, PublicAnswers open, Answers answers, CurrentCaller caller, History history) {
        this.service = service;
        this.open = open;
        this.answers = answers;
        this.caller = caller;
        this.history = history;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listAreas",
            summary = "Areas",
            description = "By code. `level` keeps one kind, `parent` the areas that lie in one directly.")
    @APIResponse(
            responseCode = "200",
            description = "A page of areas",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "answer", value = AreaExamples.LIST)))
    public Response list(
            @RestQuery @Nullable String level,
            @RestQuery @Nullable String parent,
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor) {
        PublicQuery query = PublicQuery.of(AreaService.TYPE);
        if (level != null) {
            query.where("{level}", level);
        }
        if (parent != null) {
            query.where("{parent}", parent);
        }
        return open.list(query, limit, cursor);
    }

    @GET
    @Path("/{code}")
    @PermitAll
    @Operation(
            operationId = "readArea",
            summary = "One area",
            description = "The same for everybody; administrators get the tag that the next PUT needs.")
    @APIResponse(
            responseCode = "200",
            description = "The area",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AreaView.class),
                            examples = @ExampleObject(name = "answer", value = AreaExamples.PUBLIC)))
    public Response read(String code, @RestQuery @Nullable String asOf) {
        if (asOf != null) {
            return history.asOf(AreaService.TYPE, code, asOf, caller.hasAny(Role.ADMIN));
        }
        if (caller.hasAny(Role.ADMIN)) {
            Area area = service.entry(code);
            return answers.privileged(area.view(), area.rowVersion());
        }
        return open.single(AreaService.TYPE, code);
    }

    @GET
    @Path("/{code}/history")
    @PermitAll
    @Operation(
            operationId = "listAreaVersions",
            summary = "History of an area",
            description =
                    "What was recorded when and by which command, newest first; roles of the service see by whom.")
    public Response history(String code, @RestQuery @Nullable String limit, @RestQuery @Nullable String cursor) {
        return history.list(AreaService.TYPE, code, limit, cursor, caller.hasAny(ROLES));
    }

    @POST
    @RolesAllowed(Role.ADMIN)
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "registerArea",
            summary = "Register an area",
            description = "Areas it names (parent, successors, parts) must be registered before it. From then on no new"
                    + " figure, target or expected range is taken for a period that ends outside its validity.")
    @APIResponse(responseCode = "201", description = "The area")
    @APIResponse(responseCode = "409", description = "Its code is registered already")
    public Response register(
            @RequestBody(content = @Content(examples = @ExampleObject(name = "district", value = AreaExamples.ENTER)))
                    EnterArea wish) {
        Area area = service.register(wish);
        return Answers.created("/v1/areas/" + wish.code(), area.view(), area.rowVersion());
    }

    @PUT
    @Path("/{code}")
    @RolesAllowed(Role.ADMIN)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "replaceArea",
            summary = "Replace an area",
            description = "All but the code, for instance to end it and name its successors; needs If-Match. What was"
                    + " entered for it stays, and can be revised.")
    @APIResponse(responseCode = "200", description = "The area as it stands now")
    public Response replace(
            String code,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "district", value = AreaExamples.REPLACE)))
                    EnterArea wish) {
        Area area = service.replace(code, ifMatch, wish);
        return Answers.changed(area.view(), area.rowVersion());
    }
}
