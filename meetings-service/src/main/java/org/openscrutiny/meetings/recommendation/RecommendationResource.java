package org.openscrutiny.meetings.recommendation;

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
import java.time.Clock;
import java.time.LocalDate;
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
import org.openscrutiny.meetings.meeting.LondonTime;

/** Recommendations and their answers. */
@Path("/v1/recommendations")
@Tag(name = "Recommendations", description = "What committees recommended, to whom, what was answered and done.")
@Produces(MediaType.APPLICATION_JSON)
public class RecommendationResource {

    private final RecommendationService service;
    private final RecommendationMoves moves;
    private final RecommendationReads reads;
    private final Clock clock;

    RecommendationResource(
            RecommendationService service, RecommendationMoves moves, RecommendationReads reads, Clock clock) {
        this.service = service;
        this.moves = moves;
        this.reads = reads;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listRecommendations",
            summary = "The tracker, by reference",
            description = "`overdue` true keeps what is awaited past its day, judged today; `addressee` is the id of an"
                    + " organisation. Drafts for those who keep or read the body.")
    @APIResponse(
            responseCode = "200",
            description = "A page of recommendations",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "answer", value = RecommendationExamples.LIST)))
    public Response list(
            @RestQuery @Nullable String body,
            @RestQuery @Nullable String state,
            @RestQuery @Nullable String basis,
            @RestQuery @Nullable String priority,
            @RestQuery @Nullable String addressee,
            @RestQuery @Nullable String overdue,
            @RestQuery @Nullable String dueBefore,
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor) {
        var today = LocalDate.ofInstant(clock.instant(), LondonTime.LONDON);
        var filter = TrackerFilter.read(body, state, basis, priority, addressee, overdue, dueBefore, today);
        return reads.list(filter, limit, cursor);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(
            operationId = "readRecommendation",
            summary = "One recommendation with its answers",
            description = "`asOf`, an instant, asks for what was recorded then.")
    @APIResponse(
            responseCode = "200",
            description = "The recommendation",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RecommendationView.class),
                            examples = @ExampleObject(name = "answer", value = RecommendationExamples.READ)))
    public Response read(String id, @RestQuery @Nullable String asOf) {
        return reads.one(id, asOf);
    }

    @GET
    @Path("/{id}/history")
    @PermitAll
    @Operation(
            operationId = "readHistoryOfRecommendation",
            summary = "The versions of a recommendation",
            description = "Newest first; roles of the service see who made each.")
    public Response history(String id, @RestQuery @Nullable String limit, @RestQuery @Nullable String cursor) {
        return reads.history(id, limit, cursor);
    }

    @POST
    @RolesAllowed({Role.CLERK, Role.OFFICER})
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "enterRecommendation",
            summary = "Draft a recommendation from a part of a resolution",
            description = "Only a part with the verb RECOMMEND makes one, and each makes one only.")
    @APIResponse(responseCode = "201", description = "The draft")
    @APIResponse(responseCode = "409", description = "The part has its recommendation already")
    public Response enter(
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "draft",
                                                            value = RecommendationExamples.ENTER)))
                    EnterRecommendation wish) {
        var made = service.enter(wish);
        return Answers.created("/v1/recommendations/" + made.id, RecommendationFullView.of(made), made.rowVersion());
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed({Role.CLERK, Role.OFFICER})
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "changeRecommendation",
            summary = "Change a draft recommendation",
            description = "JSON Merge Patch; needs If-Match.")
    @APIResponse(responseCode = "200", description = "The recommendation as it stands now")
    @APIResponse(responseCode = "409", description = "It was made")
    public Response patch(
            String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            schema =
                                                    @Schema(
                                                            type = SchemaType.OBJECT,
                                                            description =
                                                                    "Any part of EnterRecommendation; null removes."),
                                            examples =
                                                    @ExampleObject(
                                                            name = "office",
                                                            value = RecommendationExamples.PATCH)))
                    byte[] patch) {
        var made = service.patch(id, ifMatch, patch);
        return Answers.changed(RecommendationFullView.of(made), made.rowVersion());
    }

    @POST
    @Path("/{id}/transitions")
    @RolesAllowed({Role.CLERK, Role.OFFICER})
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "moveRecommendation",
            summary = "Move a recommendation on",
            description =
                    "RESOLVE, SEND, RESPOND, PROGRESS, COMPLETE, CLOSE, REOPEN, WITHDRAW, RECORD_AS_PRINTED; needs If-Match.")
    @APIResponse(responseCode = "200", description = "The recommendation in its new state")
    public Response move(
            String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "resolve",
                                                            value = RecommendationExamples.RESOLVE)))
                    MoveRecommendation wish) {
        var made = moves.move(id, ifMatch, wish);
        return Answers.changed(RecommendationFullView.of(made), made.rowVersion());
    }

    @PUT
    @Path("/{id}/tracks/{track}/response")
    @RolesAllowed(Role.CLERK)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "answerTrack",
            summary = "Enter an answer that the clerk received",
            description = "Tracks are counted from 0. Not for a track that the partnership answers; needs If-Match.")
    @APIResponse(responseCode = "200", description = "The recommendation with the answer")
    @APIResponse(responseCode = "409", description = "It awaits no answer, or the partnership keeps it")
    public Response answer(
            String id,
            int track,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "answer",
                                                            value = RecommendationExamples.ANSWER)))
                    GiveAnswer answer) {
        var made = moves.respond(id, track, ifMatch, answer);
        return Answers.changed(RecommendationFullView.of(made), made.rowVersion());
    }
}
