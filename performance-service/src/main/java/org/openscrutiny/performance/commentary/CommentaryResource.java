package org.openscrutiny.performance.commentary;

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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.Answers;
import org.openscrutiny.chassis.http.CommandReader;
import org.openscrutiny.chassis.http.Idempotent;
import org.openscrutiny.chassis.http.Preconditions;
import org.openscrutiny.chassis.http.Sort;
import org.openscrutiny.chassis.identity.Role;
import org.openscrutiny.chassis.openness.History;
import org.openscrutiny.chassis.openness.PublicAnswers;
import org.openscrutiny.performance.area.AreaChoices;
import org.openscrutiny.performance.indicator.OwnIndicators;
import org.openscrutiny.performance.vintage.FigureFilter;
import org.openscrutiny.performance.vintage.PublishedFigures;
import org.openscrutiny.performance.vintage.VersionLists;
import org.openscrutiny.performance.vintage.VintageClock;

/** Commentaries over HTTP. */
@Path("/v1/commentaries")
@Tag(name = "Commentaries", description = "What people say of a rating: what happened, why, what is done, by when.")
@Produces(MediaType.APPLICATION_JSON)
public class CommentaryResource {
    private final CommentaryService service;
    private final CommentaryReads reads;
    private final CommentaryMoves moves;
    private final OwnIndicators own;
    private final AreaChoices areas;
    private final PublishedFigures published;
    private final PublicAnswers open;
    private final Answers answers;
    private final History history;
    private final CommandReader commands;
    private final VintageClock clock;
    private final VersionLists versions;

    CommentaryResource(
            CommentaryService service,
            CommentaryReads reads,
            CommentaryMoves moves,
            OwnIndicators own,
            AreaChoices areas,
            PublishedFigures published,
            PublicAnswers open,
            Answers answers,
            History history,
            CommandReader commands,
            VintageClock clock,
            VersionLists versions) {
        this.service = service;
        this.reads = reads;
        this.moves = moves;
        this.own = own;
        this.areas = areas;
        this.published = published;
        this.open = open;
        this.answers = answers;
        this.history = history;
        this.commands = commands;
        this.clock = clock;
        this.versions = versions;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listCommentaries",
            summary = "Commentaries",
            description = "Everybody sees what is published; owners, approvers and clerks see drafts, too;"
                    + " `area` is codes with commas, `descendants=true` adds what lies in them; `period` is a key or any"
                    + " notation of a year, or two as `from..to`, between which periods must lie. With `publishedAt`"
                    + " the texts that stood published at that instant.")
    @APIResponse(
            responseCode = "200",
            description = "A page of commentaries",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "answer", value = CommentaryExamples.LIST)))
    public Response list(
            @RestQuery @Nullable String ratingId,
            @RestQuery @Nullable String indicatorId,
            @RestQuery @Nullable String area,
            @RestQuery @Nullable String descendants,
            @RestQuery @Nullable String period,
            @RestQuery @Nullable String publishedAt,
            @Parameter(
                            description = "The order; `-` before it for the other way round.",
                            schema = @Schema(enumeration = {"id", "-id", "publishedAt", "-publishedAt"}))
                    @RestQuery
                    @Nullable
                    String sort,
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor) {
        Commentaries.Filter filter = new Commentaries.Filter(
                ratingId, indicatorId, FigureFilter.read(areas.read(area, descendants), period, null));
        Sort<Commentary> order = Sort.read(sort, CommentaryReads.SORTS);
        if (publishedAt != null) {
            return versions.page(
                    CommentaryReads.narrowed(clock.query(CommentaryService.TYPE, publishedAt), filter),
                    sort,
                    limit,
                    cursor);
        }
        return own.privileged()
                ? reads.page(filter, order, limit, cursor)
                : open.list(CommentaryReads.query(filter).sortedBy(order), limit, cursor);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(
            operationId = "readCommentary",
            summary = "One commentary",
            description =
                    "The published text, with `publishedAt` the one that stood published at that instant; owner, approver and"
                            + " clerk see every version with its people. Of one that was erased `erasedAt` stands in the"
                            + " place of its text.")
    @APIResponse(
            responseCode = "200",
            description = "The commentary",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "answer", value = CommentaryExamples.PUBLIC)))
    @APIResponse(responseCode = "404", description = "There is none that you may read")
    public Response read(String id, @RestQuery @Nullable String asOf, @RestQuery @Nullable String publishedAt) {
        VintageClock.requireOne(asOf, publishedAt);
        if (publishedAt != null) {
            return published.then(CommentaryService.TYPE, id, publishedAt);
        }
        if (asOf != null) {
            return history.asOf(
                    CommentaryService.TYPE, id, asOf, reads.ifSeen(id).isPresent());
        }
        return reads.ifSeen(id)
                .map(seen -> answers.privileged(CommentaryFullView.of(seen), seen.rowVersion()))
                .orElseGet(() -> open.single(CommentaryService.TYPE, id));
    }

    @GET
    @Path("/{id}/history")
    @PermitAll
    @Operation(
            operationId = "listCommentaryVersions",
            summary = "History of a commentary",
            description =
                    "What was recorded when and by which command, newest first; roles of the service see by whom.")
    @APIResponse(responseCode = "404", description = "There is none that you may read")
    public Response history(String id, @RestQuery @Nullable String limit, @RestQuery @Nullable String cursor) {
        return history.list(
                CommentaryService.TYPE, id, limit, cursor, reads.ifSeen(id).isPresent());
    }

    @POST
    @RolesAllowed(Role.OFFICER)
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "writeCommentary",
            summary = "Write the commentary of a rating",
            description = "A draft, by the officer of the indicator; nobody else sees it before it is submitted.")
    @APIResponse(responseCode = "201", description = "The draft")
    @APIResponse(responseCode = "403", description = "The indicator is not yours")
    @APIResponse(responseCode = "409", description = "The rating has a commentary: change that one")
    public Response write(
            @RequestBody(content = @Content(examples = @ExampleObject(name = "text", value = CommentaryExamples.WRITE)))
                    WriteCommentary wish) {
        Commentary commentary = service.write(reads.ownRating(wish.ratingId()), wish.text(), own.actor());
        return Answers.created(
                "/v1/commentaries/" + commentary.id(), CommentaryFullView.of(commentary), commentary.rowVersion());
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Role.OFFICER)
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "changeCommentary",
            summary = "Write a commentary anew",
            description = "JSON Merge Patch of the newest text; needs If-Match. After publication it is a new version,"
                    + " and the published text stands until that one is published.")
    @APIResponse(responseCode = "200", description = "The commentary as it stands now")
    @APIResponse(responseCode = "409", description = "It waits for approval or publication")
    public Response change(
            String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            schema =
                                                    @Schema(
                                                            type = SchemaType.OBJECT,
                                                            description =
                                                                    "happened, why, doing, byWhen; null removes."),
                                            examples =
                                                    @ExampleObject(name = "doing", value = CommentaryExamples.PATCH)))
                    byte[] patch) {
        Commentary commentary = reads.commanded(id);
        reads.requireOwn(commentary);
        Preconditions.requireMatch(ifMatch, commentary.rowVersion());
        CommentaryText text = commands.patched(commentary.newest().said(), patch, CommentaryText.class);
        Commentary changed = service.change(commentary, text, own.actor());
        return Answers.changed(CommentaryFullView.of(changed), changed.rowVersion());
    }

    @POST
    @Path("/{id}/transitions")
    @RolesAllowed({Role.OFFICER, Role.APPROVER, Role.CLERK})
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "moveCommentary",
            summary = "Submit, return, approve a commentary, or record one as printed",
            description =
                    "SUBMIT (officer), RETURN {reason} and APPROVE {publishAt} (an approver who did not write it),"
                            + " RECORD_AS_PRINTED {publishedAt, source} (officer or clerk). Needs If-Match.")
    @APIResponse(responseCode = "200", description = "The commentary in its new state")
    @APIResponse(responseCode = "403", description = "`separation-of-duties`, or your roles do not allow it")
    @APIResponse(responseCode = "409", description = "The step is not possible from the present state")
    @APIResponse(responseCode = "422", description = "`reason-required`, or a guard fails")
    public Response move(
            String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(name = "submit", value = CommentaryExamples.SUBMIT)))
                    MoveCommentary wish) {
        Commentary commentary = reads.commanded(id);
        Preconditions.requireMatch(ifMatch, commentary.rowVersion());
        Commentary moved = moves.move(commentary, wish);
        return Answers.changed(CommentaryFullView.of(moved), moved.rowVersion());
    }
}
