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
import org.openscrutiny.chassis.identity.CurrentCaller;
import org.openscrutiny.chassis.identity.Role;
import org.openscrutiny.chassis.openness.PublicAnswers;
import org.openscrutiny.chassis.openness.PublicQuery;
import org.openscrutiny.csa.Day;
import org.openscrutiny.csa.Json;
import org.openscrutiny.csa.Pages;
import org.openscrutiny.csa.PublicViews;

/** Priorities over HTTP. The public sees a priority once a published version has placed it. */
@Path("/v1/priorities")
@Tag(name = "Priorities")
@Produces(MediaType.APPLICATION_JSON)
public class PriorityResource {

    private final PriorityService service;
    private final PublicAnswers publicAnswers;
    private final PublicViews publicViews;
    private final Answers answers;
    private final Pages pages;
    private final CurrentCaller caller;
    private final Day day;

    PriorityResource(
            PriorityService service,
            PublicAnswers publicAnswers,
            PublicViews publicViews,
            Answers answers,
            Pages pages,
            CurrentCaller caller,
            Day day) {
        this.service = service;
        this.publicAnswers = publicAnswers;
        this.publicViews = publicViews;
        this.answers = answers;
        this.pages = pages;
        this.caller = caller;
        this.day = day;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listPriorities",
            summary = "Priorities",
            description = "By code; `agreement` keeps those of one. Leads and the coordinator see proposed ones too.")
    @APIResponse(
            responseCode = "200",
            description = "A page of priorities",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "answer", value = PriorityExamples.LIST)))
    @APIResponse(responseCode = "400", description = "A parameter cannot be read")
    public Response list(
            @RestQuery @Nullable String agreement,
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor) {
        if (caller.hasAny(Role.COORDINATOR, Role.LEAD)) {
            return pages.of(
                    "priorities " + agreement,
                    limit,
                    cursor,
                    (after, size) -> service.page(agreement, after, size),
                    v -> v.priority().id());
        }
        var query = PublicQuery.of(Priority.TYPE).sortedBy("{code}");
        return publicAnswers.list(agreement == null ? query : query.where("{agreementId}", agreement), limit, cursor);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(
            operationId = "readPriority",
            summary = "A priority",
            description = "With `on`, its name and leads of that day.")
    @APIResponse(
            responseCode = "200",
            description = "The priority",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "answer", value = PriorityExamples.READ)))
    @APIResponse(responseCode = "404", description = "No such public priority")
    public Response read(String id, @RestQuery @Nullable String on) {
        if (on != null) {
            var asked = day.asked(on);
            return publicViews.answer(
                    publicViews.find(Priority.TYPE, id, PriorityView.class).on(asked));
        }
        if (caller.hasAny(Role.COORDINATOR, Role.LEAD)) {
            var stored = service.find(id);
            return answers.privileged(stored.view(), stored.rowVersion());
        }
        return publicAnswers.single(Priority.TYPE, id);
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
    @APIResponse(responseCode = "422", description = "A rule is broken")
    public Response create(DescribePriority command) {
        var stored = service.create(command);
        return Answers.created("/v1/priorities/" + stored.view().priority().id(), stored.view(), stored.rowVersion());
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
    @APIResponse(responseCode = "412", description = "It has changed since")
    @APIResponse(responseCode = "422", description = "A rule is broken")
    @APIResponse(responseCode = "428", description = "No If-Match")
    public Response change(String id, @HeaderParam("If-Match") @Nullable String ifMatch, byte[] patch) {
        var stored = service.describe(id, ifMatch, patch);
        return Answers.changed(stored.view(), stored.rowVersion());
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
    @APIResponse(responseCode = "404", description = "No such public priority")
    public Response indicators(String id) {
        var priority = publicViews.find(Priority.TYPE, id, PriorityView.class);
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
    @APIResponse(responseCode = "412", description = "It has changed since")
    @APIResponse(responseCode = "422", description = "A rule is broken")
    @APIResponse(responseCode = "428", description = "No If-Match")
    public Response link(String id, @HeaderParam("If-Match") @Nullable String ifMatch, LinkIndicators command) {
        var stored = service.link(id, ifMatch, command);
        return Answers.changed(stored.view(), stored.rowVersion());
    }
}
