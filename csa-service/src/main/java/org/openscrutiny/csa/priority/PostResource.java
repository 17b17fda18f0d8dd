package org.openscrutiny.csa.priority;

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
import org.openscrutiny.chassis.openness.History;
import org.openscrutiny.csa.Json;
import org.openscrutiny.csa.Pages;

/** Lead posts over HTTP, for roles of the service; the public sees posts, never holders, on the priorities. */
@Path("/v1/posts")
@Tag(name = "Priorities")
@Produces(MediaType.APPLICATION_JSON)
public class PostResource {

    private final PostService service;
    private final Answers answers;
    private final History history;
    private final Pages pages;

    PostResource(PostService service, Answers answers, History history, Pages pages) {
        this.service = service;
        this.answers = answers;
        this.history = history;
        this.pages = pages;
    }

    @GET
    @RolesAllowed({Role.PARTNER, Role.LEAD, Role.COORDINATOR})
    @Operation(operationId = "listPosts", summary = "Lead posts", description = "With their holders, where known.")
    @APIResponse(
            responseCode = "200",
            description = "A page of posts",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "answer", value = PriorityExamples.POSTS)))
    public Response list(@RestQuery @Nullable String limit, @RestQuery @Nullable String cursor) {
        return pages.of("posts", limit, cursor, service::page, PostView::id);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.PARTNER, Role.LEAD, Role.COORDINATOR})
    @Operation(
            operationId = "readPost",
            summary = "A lead post",
            description = "With its holder, where known; with `asOf`, as it was recorded then.")
    @APIResponse(
            responseCode = "200",
            description = "The post",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "answer", value = PriorityExamples.READ_POST)))
    public Response read(String id, @RestQuery @Nullable String asOf) {
        if (asOf != null) {
            return history.asOf(PostService.TYPE, id, asOf, true);
        }
        var stored = service.find(id);
        return answers.privileged(stored.view(), stored.rowVersion());
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed({Role.PARTNER, Role.LEAD, Role.COORDINATOR})
    @Operation(
            operationId = "readPostHistory",
            summary = "History of a lead post",
            description = "Its changes, newest first, and who made each.")
    public Response history(String id, @RestQuery @Nullable String limit, @RestQuery @Nullable String cursor) {
        return history.list(PostService.TYPE, id, limit, cursor, true);
    }

    @POST
    @Idempotent
    @RolesAllowed(Role.COORDINATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createPost", summary = "Make a lead post", description = "Priorities name it in `leads`.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DescribePost.class),
                            examples = @ExampleObject(name = "post", value = PriorityExamples.POST)))
    @APIResponse(responseCode = "201", description = "The post")
    public Response create(DescribePost command) {
        var stored = service.create(command);
        return stored.createdAt("/v1/posts/" + stored.view().id());
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Role.COORDINATOR)
    @Consumes({Json.MERGE_PATCH, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "changePost",
            summary = "Change a lead post",
            description = "JSON Merge Patch of what made it. A new title shows on every priority that it leads.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = Json.MERGE_PATCH,
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            description = "Any part of DescribePost; null removes."),
                            examples = @ExampleObject(name = "title", value = PriorityExamples.POST_PATCH)))
    @APIResponse(responseCode = "200", description = "The post")
    public Response change(String id, @HeaderParam("If-Match") @Nullable String ifMatch, byte[] patch) {
        return service.describe(id, ifMatch, patch).changed();
    }
}
