package org.openscrutiny.performance.target;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.Answers;
import org.openscrutiny.chassis.http.Idempotent;
import org.openscrutiny.chassis.http.Sort;
import org.openscrutiny.chassis.identity.Role;
import org.openscrutiny.chassis.openness.History;
import org.openscrutiny.chassis.openness.PublicAnswers;
import org.openscrutiny.performance.area.AreaChoices;
import org.openscrutiny.performance.vintage.FigureFilter;
import org.openscrutiny.performance.vintage.PublishedFigures;
import org.openscrutiny.performance.vintage.ThenQuery;
import org.openscrutiny.performance.vintage.VersionLists;
import org.openscrutiny.performance.vintage.VintageClock;

/** Targets over HTTP; those in force are public with their indicator. */
@Path("/v1/targets")
@Tag(name = "Targets", description = "Levels and floors of a year, and how they become due.")
@Produces(MediaType.APPLICATION_JSON)
public class TargetResource {
    private final TargetCopies copies;
    private final TargetReads reads;
    private final AreaChoices areas;
    private final PublicAnswers open;
    private final Answers answers;
    private final History history;
    private final TargetCommands commands;
    private final VintageClock clock;
    private final VersionLists versions;
    private final PublishedFigures published;

    TargetResource(
            TargetCopies copies,
            TargetReads reads,
            AreaChoices areas,
            PublicAnswers open,
            Answers answers,
            History history,
            TargetCommands commands,
            VintageClock clock,
            VersionLists versions,
            PublishedFigures published) {
        this.copies = copies;
        this.reads = reads;
        this.areas = areas;
        this.open = open;
        this.answers = answers;
        this.history = history;
        this.commands = commands;
        this.clock = clock;
        this.versions = versions;
        this.published = published;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listTargets",
            summary = "Targets",
            description =
                    "Those that are or were in force of published indicators; owner, approver and clerk see drafts"
                            + " and names, too. `indicator` narrows to one code, `area` to codes with commas"
                            + " (`descendants=true` adds what lies in them), `period` to a year in any notation, or to what"
                            + " lies between two as `from..to`. With `publishedAt` those that stood published at that"
                            + " instant, as they did then.")
    @APIResponse(
            responseCode = "200",
            description = "A page of targets",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "answer", value = TargetExamples.LIST)))
    public Response list(
            @RestQuery @Nullable String indicator,
            @RestQuery @Nullable String area,
            @RestQuery @Nullable String descendants,
            @RestQuery @Nullable String period,
            @RestQuery @Nullable String publishedAt,
            @Parameter(
                            description = "The order; `-` before it for the other way round.",
                            schema = @Schema(enumeration = {"id", "-id", "effectiveFrom", "-effectiveFrom"}))
                    @RestQuery
                    @Nullable
                    String sort,
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor) {
        FigureFilter figures = FigureFilter.read(areas.read(area, descendants), period, null);
        Sort<Target> order = Sort.read(sort, TargetReads.TARGET_SORTS);
        if (publishedAt != null) {
            ThenQuery then = clock.query(LevelLog.TARGET, publishedAt).where("{indicatorCode}", indicator);
            return versions.page(figures.on(then), sort, limit, cursor);
        }
        return reads.targets(indicator, figures, order, limit, cursor);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(
            operationId = "readTarget",
            summary = "One target",
            description = "One that is or was in force for everybody; a draft, and who made it, for owner, approver and"
                    + " clerk; with `publishedAt` as it stood published at that instant.")
    @APIResponse(
            responseCode = "200",
            description = "The target",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "answer", value = TargetExamples.TARGET)))
    public Response read(String id, @RestQuery @Nullable String asOf, @RestQuery @Nullable String publishedAt) {
        VintageClock.requireOne(asOf, publishedAt);
        if (publishedAt != null) {
            return published.then(LevelLog.TARGET, id, publishedAt);
        }
        TargetReads.Seen<Target> seen = reads.targetIfSeen(id).orElse(null);
        if (asOf != null) {
            return history.asOf(LevelLog.TARGET, id, asOf, seen != null);
        }
        return seen == null
                ? open.single(LevelLog.TARGET, id)
                : answers.privileged(view(seen), seen.row().rowVersion());
    }

    @GET
    @Path("/{id}/history")
    @PermitAll
    @Operation(
            operationId = "listTargetVersions",
            summary = "History of a target",
            description =
                    "What was recorded when and by which command, newest first; roles of the service see by whom.")
    public Response history(String id, @RestQuery @Nullable String limit, @RestQuery @Nullable String cursor) {
        return history.list(
                LevelLog.TARGET, id, limit, cursor, reads.targetIfSeen(id).isPresent());
    }

    @POST
    @RolesAllowed({Role.OFFICER, Role.CLERK})
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "draftTarget",
            summary = "Draft a target",
            description =
                    "Level and floor may be absent: to be confirmed. `printedAt` records one of a past document, with"
                            + " its `source`, by officer or clerk: rules that the document breaks become `warnings`.")
    @APIResponse(responseCode = "201", description = "The draft")
    @APIResponse(responseCode = "403", description = "The indicator is not yours")
    @APIResponse(responseCode = "422", description = "`floor-side`, `phasing-not-allowed` or another rule is broken")
    public Response draft(
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "unphased",
                                                            value =
                                                                    "{\"indicatorCode\":\"HWY-FAULTS28\",\"areaCode\":\"E10000016\",\"period\":\"2012/13\",\"level\":90,\"floor\":80,\"phasing\":\"NONE\"}")))
                    EnterTarget wish) {
        TargetReads.Seen<Target> made = commands.draft(wish);
        return Answers.created(
                "/v1/targets/" + made.row().id(), view(made), made.row().rowVersion());
    }

    @POST
    @Path("/copies")
    @RolesAllowed(Role.OFFICER)
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "copyTargets",
            summary = "Draft last year's targets again",
            description = "What was in force in `from` becomes drafts of `to`, wherever that year has no target yet;"
                    + " each that was left is named with its reason.")
    @APIResponse(
            responseCode = "200",
            description = "What was drafted and what was left",
            content =
                    @Content(
                            schema = @Schema(implementation = CopiedTargets.class),
                            examples = @ExampleObject(name = "one drafted", value = TargetExamples.COPIED)))
    @APIResponse(responseCode = "403", description = "An indicator is not yours")
    public Response copy(
            @RequestBody(content = @Content(examples = @ExampleObject(name = "all", value = TargetExamples.COPY)))
                    CopyTargets wish) {
        return Response.ok(copies.copy(wish))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Role.OFFICER)
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "changeTarget",
            summary = "Change a draft target",
            description = "JSON Merge Patch; needs If-Match. Indicator, area and period stay.")
    @APIResponse(responseCode = "200", description = "The target as it stands now")
    @APIResponse(responseCode = "409", description = "It is no draft any more")
    public Response change(
            String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            schema =
                                                    @Schema(
                                                            type = SchemaType.OBJECT,
                                                            description = "Any part of EnterTarget; null removes."),
                                            examples = @ExampleObject(name = "floor", value = "{\"floor\":82}")))
                    byte[] patch) {
        return changed(commands.change(id, ifMatch, patch));
    }

    @POST
    @Path("/{id}/transitions")
    @RolesAllowed({Role.OFFICER, Role.APPROVER, Role.CLERK})
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "moveTarget",
            summary = "Submit, approve, or record a target as printed",
            description = "SUBMIT by the owner, APPROVE by an approver who did not submit it, RECORD_AS_PRINTED"
                    + " {publishedAt, source} by owner or clerk for one of a past document; needs If-Match.")
    @APIResponse(responseCode = "200", description = "The target in its new state")
    @APIResponse(responseCode = "403", description = "`separation-of-duties`, or the indicator is not yours")
    @APIResponse(responseCode = "409", description = "`target-overlap`, or the step is not possible now")
    public Response move(
            String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "submit",
                                                            value = "{\"command\":\"SUBMIT\"}")))
                    MoveTarget wish) {
        return changed(commands.move(id, ifMatch, wish));
    }

    private static Response changed(TargetReads.Seen<Target> target) {
        return Answers.changed(view(target), target.row().rowVersion());
    }

    private static TargetFullView view(TargetReads.Seen<Target> target) {
        return TargetFullView.of(target.row(), target.indicator().code());
    }
}
