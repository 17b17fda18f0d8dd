package org.openscrutiny.performance.indicator;

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
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.Answers;
import org.openscrutiny.chassis.http.CommandReader;
import org.openscrutiny.chassis.http.Idempotent;
import org.openscrutiny.chassis.http.Sort;
import org.openscrutiny.chassis.identity.Role;
import org.openscrutiny.chassis.openness.History;
import org.openscrutiny.chassis.openness.PublicAnswers;
import org.openscrutiny.chassis.openness.PublicQuery;
import org.openscrutiny.performance.vintage.PublishedFigures;
import org.openscrutiny.performance.vintage.VersionLists;
import org.openscrutiny.performance.vintage.VintageClock;

/** Indicators over HTTP. */
@Path("/v1/indicators")
@Tag(name = "Indicators", description = "What is measured, and how it is to be read.")
@Produces(MediaType.APPLICATION_JSON)
public class IndicatorResource {
    private final IndicatorService service;
    private final IndicatorReads reads;
    private final IndicatorNarrowing narrowing;
    private final OwnIndicators own;
    private final PublicAnswers open;
    private final Answers answers;
    private final History history;
    private final PrivilegedPage pages;
    private final CommandReader commands;
    private final VintageClock clock;
    private final VersionLists versions;
    private final PublishedFigures published;

    IndicatorResource(
            IndicatorService service,
            IndicatorReads reads,
            IndicatorNarrowing narrowing,
            OwnIndicators own,
            PublicAnswers open,
            Answers answers,
            History history,
            PrivilegedPage pages,
            CommandReader commands,
            VintageClock clock,
            VersionLists versions,
            PublishedFigures published) {
        this.service = service;
        this.reads = reads;
        this.narrowing = narrowing;
        this.own = own;
        this.open = open;
        this.answers = answers;
        this.history = history;
        this.pages = pages;
        this.commands = commands;
        this.clock = clock;
        this.versions = versions;
        this.published = published;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listIndicators",
            summary = "Indicators by code",
            description =
                    "Everybody sees those that are or were active; owners, approvers and clerks see drafts too. With `priority` those that stand under it today, by the agreement in force; with `body` those reported to it; with `owner`, for roles of the service, those of an owner; with `rating` or `freshness` (CURRENT, CARRIED, STALE on the day asked) those whose newest rating of some area is so, year to date before the period alone. With `publishedAt` those that stood published at that instant, by id, among what the other parameters name today.")
    @APIResponse(
            responseCode = "200",
            description = "A page of indicators",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "answer", value = IndicatorExamples.LIST)))
    public Response list(
            @RestQuery @Nullable String priority,
            @RestQuery @Nullable String body,
            @RestQuery @Nullable String owner,
            @RestQuery @Nullable String rating,
            @RestQuery @Nullable String freshness,
            @RestQuery @Nullable String publishedAt,
            @Parameter(
                            description = "The order; `-` before it for the other way round.",
                            schema = @Schema(enumeration = {"code", "-code", "name", "-name", "id", "-id"}))
                    @RestQuery
                    @Nullable
                    String sort,
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor) {
        Sort<Indicator> order = Sort.read(sort, IndicatorReads.SORTS);
        var narrowed = narrowing.by(priority, body, owner, rating, freshness);
        if (publishedAt != null) {
            return versions.page(
                    narrowed.on(clock.query(IndicatorEvent.TYPE, publishedAt), "{id}"), sort, limit, cursor);
        }
        Set<String> only = narrowed.ids();
        if (!own.privileged()) {
            PublicQuery query = PublicQuery.of(IndicatorEvent.TYPE).sortedBy(order);
            return open.list(narrowed.on(query, "{id}"), limit, cursor);
        }
        return pages.of(
                "full indicators " + reads.scope(null) + ' ' + narrowed.words() + ' ' + order.word(),
                limit,
                cursor,
                (place, size) -> reads.page(only, order, place, size),
                i -> order.place(i, i.id()),
                reads::view);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(
            operationId = "readIndicator",
            summary = "One indicator",
            description =
                    "Its current definition is part of it; drafts only for owner, approver and clerk; with `publishedAt` as it stood published at that instant.")
    @APIResponse(
            responseCode = "200",
            description = "The indicator",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "answer", value = IndicatorExamples.PUBLIC)))
    public Response read(String id, @RestQuery @Nullable String asOf, @RestQuery @Nullable String publishedAt) {
        VintageClock.requireOne(asOf, publishedAt);
        if (publishedAt != null) {
            return published.then(IndicatorEvent.TYPE, id, publishedAt);
        }
        if (asOf != null) {
            return history.asOf(IndicatorEvent.TYPE, id, asOf, reads.ifSeen(id).isPresent());
        }
        return reads.ifSeen(id)
                .map(indicator -> answers.privileged(IndicatorFullView.of(indicator), indicator.rowVersion()))
                .orElseGet(() -> open.single(IndicatorEvent.TYPE, id));
    }

    @GET
    @Path("/{id}/history")
    @PermitAll
    @Operation(
            operationId = "listIndicatorVersions",
            summary = "History of an indicator",
            description =
                    "What was recorded when and by which command, newest first; roles of the service see by whom.")
    public Response history(String id, @RestQuery @Nullable String limit, @RestQuery @Nullable String cursor) {
        return history.list(
                IndicatorEvent.TYPE, id, limit, cursor, reads.ifSeen(id).isPresent());
    }

    @POST
    @RolesAllowed(Role.OFFICER)
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "draftIndicator",
            summary = "Draft an indicator with its first definition",
            description = "For an officer whose claim `indicators` lists the code or `*`.")
    @APIResponse(responseCode = "201", description = "The draft")
    @APIResponse(responseCode = "403", description = "The code is not yours")
    @APIResponse(responseCode = "409", description = "The code is in use")
    public Response draft(
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "percentage",
                                                            value = IndicatorExamples.DRAFT)))
                    DraftIndicator wish) {
        own.requireOwn(wish.code());
        Indicator indicator = service.draft(List.of(wish), own.actor()).getFirst();
        return Answers.created(
                "/v1/indicators/" + indicator.id(), IndicatorFullView.of(indicator), indicator.rowVersion());
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Role.OFFICER)
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "changeIndicator",
            summary = "Change name, owner, heading, bodies or areas",
            description = "JSON Merge Patch; needs If-Match. What figures mean changes by a new definition only.")
    @APIResponse(responseCode = "200", description = "The indicator as it stands now")
    @APIResponse(responseCode = "403", description = "The indicator is not yours")
    @APIResponse(responseCode = "409", description = "`new-definition-required` or `indicator-retired`")
    public Response change(
            String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            schema =
                                                    @Schema(
                                                            type = SchemaType.OBJECT,
                                                            description = "Any part of ChangeIndicator; null removes."),
                                            examples =
                                                    @ExampleObject(
                                                            name = "rename",
                                                            value = "{\"name\":\"Reports answered in time\"}")))
                    byte[] patch) {
        Indicator indicator = reads.own(id, ifMatch);
        return changed(service.change(
                indicator, commands.patched(ChangeIndicator.of(indicator), patch, ChangeIndicator.class)));
    }

    @POST
    @Path("/{id}/transitions")
    @RolesAllowed(Role.OFFICER)
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "moveIndicator",
            summary = "Activate, suspend, resume or retire an indicator",
            description = "ACTIVATE, SUSPEND, RESUME, RETIRE; needs If-Match. ACTIVATE needs an approved definition.")
    @APIResponse(responseCode = "200", description = "The indicator in its new state")
    @APIResponse(responseCode = "403", description = "The indicator is not yours")
    public Response move(
            String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "activate",
                                                            value = "{\"command\":\"ACTIVATE\"}")))
                    MoveIndicator wish) {
        Indicator indicator = reads.own(id, ifMatch);
        return changed(
                switch (wish.command()) {
                    case ACTIVATE -> service.activate(List.of(indicator)).getFirst();
                    case SUSPEND -> service.suspend(indicator);
                    case RESUME -> service.resume(indicator);
                    case RETIRE -> service.retire(indicator, wish.successorId(), wish.reason());
                });
    }

    private static Response changed(Indicator indicator) {
        return Answers.changed(IndicatorFullView.of(indicator), indicator.rowVersion());
    }
}
