package org.openscrutiny.performance.dashboard;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
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
import org.openscrutiny.chassis.openness.PublicViews;
import org.openscrutiny.chassis.problem.Problem;

/** Packs: what a meeting was given, byte by byte for ever, unless a text in it is erased. */
@Path("/v1/packs")
@Tag(name = "Packs", description = "What a meeting was given: immutable documents and their hashes.")
public class PackResource {
    private static final String WITHDRAW = """
            {"command": "WITHDRAW", "reason": "Two rows were of another area."}""";

    /** Whom the history names the actor to (D26). */
    private static final String[] ROLES = {Role.ADMIN, Role.OFFICER, Role.APPROVER, Role.CLERK};

    private final PublicPacks packs;
    private final PackComparisons comparisons;
    private final PublicViews views;
    private final PackAnswers documents;
    private final PackService service;
    private final History history;
    private final CurrentCaller caller;

    PackResource(
            PublicPacks packs,
            PackComparisons comparisons,
            PublicViews views,
            PackAnswers documents,
            PackService service,
            History history,
            CurrentCaller caller) {
        this.packs = packs;
        this.comparisons = comparisons;
        this.views = views;
        this.documents = documents;
        this.service = service;
        this.history = history;
        this.caller = caller;
    }

    @GET
    @Path("{id}")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @PermitAll
    @Operation(
            operationId = "readPack",
            summary = "Read a pack",
            description =
                    "Canonical JSON whose SHA-256 the dashboard names; CSV is a rendering of its figures. The open"
                            + " `recommendations` on what it shows are as they stood when it was published, without their texts,"
                            + " which `/v1/indicators/{id}/recommendations` has.")
    @APIResponse(
            responseCode = "200",
            description = "The document.",
            content = {
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(implementation = DashboardView.class),
                        examples = @ExampleObject(name = "without sections", value = DashboardExamples.DOCUMENT)),
                @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class))
            })
    @APIResponse(responseCode = "410", description = "A text that it printed was erased.")
    public Response read(@PathParam("id") String id) {
        return documents.of(packs.document(id));
    }

    @GET
    @Path("{id}/comparison")
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(
            operationId = "comparePack",
            summary = "Compare a pack with today",
            description = "The results of the pack that are not what they were: figures revised or withdrawn, ratings"
                    + " made again, judgements, returns that came later. `flipped` where the status shown is another.")
    @APIResponse(
            responseCode = "200",
            description = "What differs.",
            content =
                    @Content(
                            schema = @Schema(implementation = PackComparison.class),
                            examples = @ExampleObject(name = "one revised", value = DashboardExamples.COMPARISON)))
    @APIResponse(responseCode = "410", description = "A text that it printed was erased.")
    public Response compare(@PathParam("id") String id) {
        return views.answer(comparisons.of(id).orElseThrow(Problem::notFound));
    }

    @GET
    @Path("{id}/history")
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(
            operationId = "listPackVersions",
            summary = "History of a pack",
            description =
                    "When it was published, withdrawn, or a text of it erased, newest first; roles of the service see"
                            + " by whom. Version 0 is a publication that was not logged, as the pack itself dates it.")
    public Response history(
            @PathParam("id") String id, @RestQuery @Nullable String limit, @RestQuery @Nullable String cursor) {
        return history.list(
                PackEvent.TYPE,
                id,
                limit,
                cursor,
                caller.hasAny(ROLES),
                oldest -> oldest == null || !PackEvent.published(oldest.command())
                        ? packs.publication(id)
                        : Optional.empty());
    }

    @POST
    @Path("{id}/transitions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed(Role.CLERK)
    @Operation(
            operationId = "movePack",
            summary = "Withdraw a pack",
            description = "Its document stays and its dashboard's list says why; the pack before stands again. If-Match"
                    + " takes the tag of the dashboard.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "withdraw", value = WITHDRAW)))
    @APIResponse(
            responseCode = "200",
            description = "The withdrawn pack, with the new tag of its dashboard.",
            content = @Content(schema = @Schema(implementation = WithdrawnPack.class)))
    @APIResponse(responseCode = "403", description = "Not your body.")
    @APIResponse(responseCode = "409", description = "It was withdrawn before.")
    @APIResponse(responseCode = "410", description = "A text that it printed was erased: publish the next one.")
    @APIResponse(responseCode = "412", description = "The dashboard changed since it was read.")
    @APIResponse(responseCode = "422", description = "`reason-required`")
    public Response move(
            @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch, PackCommand command) {
        OwnBodies bodies = new OwnBodies(caller.own("bodies"));
        PackService.Withdrawn withdrawn = service.withdraw(id, ifMatch, command.reason(), bodies);
        return Answers.changed(withdrawn.pack(), withdrawn.dashboardVersion());
    }
}
