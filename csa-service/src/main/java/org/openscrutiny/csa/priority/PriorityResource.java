package org.openscrutiny.csa.priority;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.openscrutiny.chassis.openness.PublicQuery;
import org.openscrutiny.chassis.openness.PublicViews;
import org.openscrutiny.csa.Json;
import org.openscrutiny.csa.Reading;

/** Priorities over HTTP. The public sees a priority once a published version has placed it. */
@Path("/v1/priorities")
@Tag(name = "Priorities")
@Produces(MediaType.APPLICATION_JSON)
public class PriorityResource {

    private static final Reading.Kind<PriorityView> KIND = new Reading.Kind<>(
            Priority.TYPE, PriorityView.class, PriorityView::on, List.of(Role.COORDINATOR, Role.LEAD));

    private final PriorityService service;
    private final Reading reading;
    private final PublicViews publicViews;

    PriorityResource(PriorityService service, Reading reading, PublicViews publicViews) {
        this.service = service;
        this.reading = reading;
        this.publicViews = publicViews;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listPriorities",
            summary = "Priorities",
            description =
                    "By code; `agreement` keeps those of one; with `on`, each with its name and leads of that day. Leads and"
                            + " the coordinator see proposed ones too.")
    @APIResponse(
            responseCode = "200",
            description = "A page of priorities",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "answer", value = PriorityExamples.LIST)))
    public Response list(
            @RestQuery @Nullable String agreement,
            @RestQuery @Nullable String on,
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor) {
        var query = PublicQuery.of(Priority.TYPE).sortedBy("{code}");
        return reading.page(
                KIND,
                agreement == null ? query : query.where("{agreementId}", agreement),
                new Reading.Asked(on, limit, cursor),
                "priorities " + agreement,
                (after, size) -> service.page(agreement, after, size),
                v -> v.priority().id());
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(
            operationId = "readPriority",
            summary = "A priority",
            description = "With `on`, its name and leads of that day; with `asOf`, as it was recorded then.")
    @APIResponse(
            responseCode = "200",
            description = "The priority",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "answer", value = PriorityExamples.READ)))
    public Response read(String id, @RestQuery @Nullable String on, @RestQuery @Nullable String asOf) {
        return reading.one(KIND, id, new Reading.Times(on, asOf), () -> service.find(id));
    }

    @GET
    @Path("/{id}/history")
    @PermitAll
    @Operation(
            operationId = "readPriorityHistory",
            summary = "History of a priority",
            description =
                    "Its public versions, newest first; leads and the coordinator see who made each, and the changes between.")
    public Response history(String id, @RestQuery @Nullable String limit, @RestQuery @Nullable String cursor) {
        return reading.history(KIND, id, limit, cursor);
    }

    @POST
    @Idempotent
    @RolesAllowed(Role.COORDINATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createPriority",
            summary = "Propose a priority",
            description = "It becomes active and public when a version that places it is published.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DescribePriority.class),
                            examples = @ExampleObject(name = "priority", value = PriorityExamples.PRIORITY)))
    @APIResponse(responseCode = "201", description = "The priority")
    @APIResponse(responseCode = "409", description = "The code is taken")
    public Response create(DescribePriority command) {
        var stored = service.create(command);
        return stored.createdAt("/v1/priorities/" + stored.view().priority().id());
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Role.COORDINATOR)
    @Consumes({Json.MERGE_PATCH, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "changePriority",
            summary = "Change a priority",
            description = "JSON Merge Patch of what made it; a new lineage entry absorbs, retires or restores it.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = Json.MERGE_PATCH,
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            description = "Any part of DescribePriority; null removes."),
                            examples = @ExampleObject(name = "names", value = PriorityExamples.PATCH)))
    @APIResponse(responseCode = "200", description = "The priority")
    public Response change(String id, @HeaderParam("If-Match") @Nullable String ifMatch, byte[] patch) {
        return service.describe(id, ifMatch, patch).changed();
    }

    @GET
    @Path("/{id}/indicators")
    @PermitAll
    @Operation(
            operationId = "readIndicatorLinks",
            summary = "Indicators that tell of a priority",
            description = "The links, or the statement that no indicator suits.")
    @APIResponse(
            responseCode = "200",
            description = "The links",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "answer", value = PriorityExamples.LINKS)))
    public Response indicators(String id, @RestQuery @Nullable String asOf) {
        var priority = reading.view(KIND, id, asOf);
        return publicViews.answer(new LinkIndicators(priority.indicatorLinks(), priority.noSuitableIndicator()));
    }

    @PUT
    @Path("/{id}/indicators")
    @RolesAllowed({Role.COORDINATOR, Role.LEAD})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "linkIndicators",
            summary = "Link indicators to a priority",
            description = "Replaces all links. An indicator that has not been seen is a warning: it may still come.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = LinkIndicators.class),
                            examples = @ExampleObject(name = "links", value = PriorityExamples.LINKS)))
    @APIResponse(responseCode = "200", description = "The priority, with warnings")
    public Response link(String id, @HeaderParam("If-Match") @Nullable String ifMatch, LinkIndicators command) {
        return service.link(id, ifMatch, command).changed();
    }
}
