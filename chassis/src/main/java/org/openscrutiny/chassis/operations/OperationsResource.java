package org.openscrutiny.chassis.operations;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openscrutiny.chassis.feed.Rebuild;
import org.openscrutiny.chassis.feed.Rebuilds;
import org.openscrutiny.chassis.http.Idempotent;
import org.openscrutiny.chassis.identity.Role;
import org.openscrutiny.chassis.outbox.ChainCheck;

/** Acts of operators on the service as a whole. */
@Path("/v1/admin")
@Tag(name = "Administration", description = "For operators, role admin; each act stands in the change log.")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class OperationsResource {

    private static final String ERASE = "{\"type\": \"sample.note\", \"id\": \"0197c9a0-0000-7000-8000-000000000001\","
            + " \"ground\": \"A name was in the commentary; request 18/0023\"}";
    private static final String ERASED = "{\"id\": \"0197c9a0-0000-7000-8000-000000000002\", \"objectType\":"
            + " \"sample.note\", \"objectId\": \"0197c9a0-0000-7000-8000-000000000001\", \"ground\": \"A name was in the"
            + " commentary; request 18/0023\", \"payloads\": 3, \"erasedAt\": \"2018-02-28T10:00:00Z\"}";

    private final Erasures erasures;
    private final Republications republications;
    private final Rebuilds rebuilds;
    private final ChainCheck chain;

    OperationsResource(
            Erasures erasures,
            Republications republications,
            Rebuilds rebuilds,
            @DataSource("worker") AgroalDataSource worker) {
        this.erasures = erasures;
        this.republications = republications;
        this.rebuilds = rebuilds;
        this.chain = new ChainCheck(worker);
    }

    @POST
    @Path("/erasures")
    @Idempotent
    @RolesAllowed(Role.ADMIN)
    @Operation(
            operationId = "eraseObject",
            summary = "Erase what an object once was",
            description =
                    "First mend what it is by an ordinary command: that stays. All earlier bytes are blanked; asOf"
                            + " answers 410 for them, history marks them, hashes and chain stay; what the service keeps"
                            + " of them elsewhere goes, too. Of a withdrawn object nothing stays, and a tombstone goes"
                            + " out on its topic.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "a-name", value = ERASE)))
    @APIResponse(
            responseCode = "200",
            description = "What was erased",
            content =
                    @Content(
                            schema = @Schema(implementation = ErasureView.class),
                            examples = @ExampleObject(name = "erased", value = ERASED)))
    @APIResponse(responseCode = "404", description = "No such object")
    public Response erase(EraseObject command) {
        return done(Response.Status.OK, erasures.erase(command));
    }

    @POST
    @Path("/republications")
    @Idempotent
    @RolesAllowed(Role.ADMIN)
    @Operation(
            operationId = "republish",
            summary = "Publish all objects of a type again",
            description =
                    "Their stored public bytes are queued again; no version moves, and readers that have them skip"
                            + " them.")
    @RequestBody(
            content = @Content(examples = @ExampleObject(name = "notes", value = "{\"aggregate\": \"sample.note\"}")))
    @APIResponse(
            responseCode = "202",
            description = "How many are queued",
            content = @Content(schema = @Schema(implementation = RepublicationView.class)))
    @APIResponse(responseCode = "422", description = "No object of the type is published here")
    public Response republish(Republish command) {
        return done(Response.Status.ACCEPTED, republications.republish(command));
    }

    @POST
    @Path("/rebuilds")
    @Idempotent
    @RolesAllowed(Role.ADMIN)
    @Operation(
            operationId = "rebuildReadModel",
            summary = "Make a read model anew from its topic",
            description = "The live table serves and takes events until the new one stands in its place.")
    @RequestBody(
            content = @Content(examples = @ExampleObject(name = "ratings", value = "{\"readModel\": \"note_seen\"}")))
    @APIResponse(
            responseCode = "202",
            description = "It has begun; Location tells how far it is",
            content = @Content(schema = @Schema(implementation = Rebuild.class)))
    @APIResponse(responseCode = "409", description = "It is being rebuilt already")
    @APIResponse(responseCode = "422", description = "There is no such read model")
    public Response rebuild(RebuildReadModel command) {
        var begun = rebuilds.begin(command.readModel());
        return Response.fromResponse(done(Response.Status.ACCEPTED, begun))
                .header(HttpHeaders.LOCATION, "/v1/admin/rebuilds/" + begun.id())
                .build();
    }

    @GET
    @Path("/rebuilds/{id}")
    @RolesAllowed(Role.ADMIN)
    @Operation(
            operationId = "readRebuild",
            summary = "How far a rebuild is",
            description = "RUNNING, DONE, FAILED, or INTERRUPTED when its process has gone: then order another.")
    @APIResponse(
            responseCode = "200",
            description = "Its state and progress",
            content =
                    @Content(
                            schema = @Schema(implementation = Rebuild.class),
                            examples =
                                    @ExampleObject(
                                            name = "done",
                                            value = "{\"id\": \"0197c9a0-0000-7000-8000-000000000003\", \"readModel\":"
                                                    + " \"note_seen\", \"state\": \"DONE\", \"recordsRead\": 1200,"
                                                    + " \"recordsExpected\": 1200, \"unreadable\": 0, \"rowsChanged\":"
                                                    + " 2, \"startedAt\": \"2018-02-28T10:00:00Z\", \"updatedAt\":"
                                                    + " \"2018-02-28T10:00:02Z\"}")))
    public Response progress(String id) {
        return done(Response.Status.OK, rebuilds.find(id));
    }

    @GET
    @Path("/chain")
    @RolesAllowed(Role.ADMIN)
    @Operation(
            operationId = "checkChain",
            summary = "Reckon the chain of the change log again",
            description = "Reads the whole log. Rows altered, put in or taken out break it, and payloads that are not"
                    + " those logged; erased ones do not.")
    @APIResponse(
            responseCode = "200",
            description = "Whether it holds",
            content =
                    @Content(
                            schema = @Schema(implementation = ChainView.class),
                            examples = @ExampleObject(name = "holds", value = "{\"holds\": true, \"sealed\": 4711}")))
    public Response chain() throws SQLException {
        var found = chain.check();
        return done(
                Response.Status.OK, new ChainView(found.firstBroken() == null, found.sealed(), found.firstBroken()));
    }

    private static Response done(Response.Status status, Object view) {
        return Response.status(status)
                .entity(view)
                .type(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
