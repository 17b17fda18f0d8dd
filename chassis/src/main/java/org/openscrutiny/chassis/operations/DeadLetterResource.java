package org.openscrutiny.chassis.operations;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.feed.DeadLetterDesk;
import org.openscrutiny.chassis.feed.DeadLetterView;
import org.openscrutiny.chassis.http.Answers;
import org.openscrutiny.chassis.http.Cursors;
import org.openscrutiny.chassis.http.Idempotent;
import org.openscrutiny.chassis.http.Limit;
import org.openscrutiny.chassis.http.NextLink;
import org.openscrutiny.chassis.http.Page;
import org.openscrutiny.chassis.identity.Role;
import org.openscrutiny.chassis.problem.Problem;

/** Records that could not be read, and what becomes of them. */
@Path("/v1/admin/dead-letters")
@Tag(name = "Administration", description = "For operators, role admin; each act stands in the change log.")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class DeadLetterResource {

    private static final Set<String> STATES = Set.of("OPEN", "REPLAYED", "DISCARDED");
    private static final String LETTER = "{\"id\": \"7\", \"topic\": \"sample.note.v1\", \"partition\": 3, \"offset\":"
            + " 4711, \"sha256\": \"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\", \"reason\":"
            + " \"the data are not UTF-8\", \"metAt\": \"2018-02-28T10:00:00Z\", \"timesMet\": 1, \"state\":"
            + " \"OPEN\"}";
    private static final String DISCARD =
            "{\"command\": \"DISCARD\", \"ground\": \"A test record of the producer, which it has mended\"}";

    private final DeadLetterDesk desk;
    private final Answers answers;
    private final Cursors cursors;
    private final UriInfo uri;

    DeadLetterResource(DeadLetterDesk desk, Answers answers, Cursors cursors, UriInfo uri) {
        this.desk = desk;
        this.answers = answers;
        this.cursors = cursors;
        this.uri = uri;
    }

    @GET
    @RolesAllowed(Role.ADMIN)
    @Operation(
            operationId = "listDeadLetters",
            summary = "Records that could not be read",
            description = "Where each lies and why, never its value; `state` keeps OPEN, REPLAYED or DISCARDED ones.")
    @APIResponse(
            responseCode = "200",
            description = "In the order they were met first",
            content = @Content(examples = @ExampleObject(name = "one", value = "{\"items\": [" + LETTER + "]}")))
    public Response list(
            @RestQuery @Nullable String state, @RestQuery @Nullable String limit, @RestQuery @Nullable String cursor) {
        if (state != null && !STATES.contains(state)) {
            throw Problem.unreadable("state", "STATE", "Give OPEN, REPLAYED or DISCARDED.");
        }
        int size = Limit.of(limit);
        var scope = "dead letters " + state;
        var place = cursors.read(scope, cursor);
        var found = desk.page(place == null ? 0 : Long.parseLong(place.id()), state, size + 1);
        var shown = found.subList(0, Math.min(size, found.size()));
        var next = found.size() > size
                ? NextLink.of(
                        uri,
                        cursors.after(
                                scope, new Cursors.Place("", shown.getLast().id())))
                : null;
        var response = Response.ok(new Page<>(shown, next))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
        return next == null ? response : NextLink.on(response, next);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Role.ADMIN)
    @Operation(
            operationId = "readDeadLetter",
            summary = "One record that could not be read",
            description = "Its ETag is needed to decide about it.")
    @APIResponse(
            responseCode = "200",
            description = "The dead letter",
            content =
                    @Content(
                            schema = @Schema(implementation = DeadLetterView.class),
                            examples = @ExampleObject(name = "letter", value = LETTER)))
    public Response read(String id) {
        var found = desk.find(id);
        return answers.privileged(found.letter(), found.rowVersion());
    }

    @POST
    @Path("/{id}/transitions")
    @Idempotent
    @RolesAllowed(Role.ADMIN)
    @Operation(
            operationId = "decideDeadLetter",
            summary = "Read the record again, or leave it out for good",
            description = "`REPLAY` reads it at its offset; `DISCARD` needs a ground.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "discard", value = DISCARD)))
    @APIResponse(
            responseCode = "200",
            description = "The dead letter as it is now",
            content = @Content(schema = @Schema(implementation = DeadLetterView.class)))
    @APIResponse(responseCode = "409", description = "Decided already, gone from its topic, or still unreadable")
    public Response decide(String id, @HeaderParam("If-Match") @Nullable String ifMatch, DecideDeadLetter command) {
        var decided =
                switch (command.command()) {
                    case REPLAY -> desk.replay(id, ifMatch);
                    case DISCARD -> desk.discard(id, ifMatch, ground(command));
                };
        return Answers.changed(decided.letter(), decided.rowVersion());
    }

    private static String ground(DecideDeadLetter command) {
        if (command.ground() == null || command.ground().isBlank()) {
            throw Problem.ruleBroken("/ground", "GROUND", "Say why the record may be left out.");
        }
        return command.ground();
    }
}
