package org.openscrutiny.chassis.sample;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
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
import org.openscrutiny.chassis.identity.CurrentCaller;
import org.openscrutiny.chassis.identity.Role;
import org.openscrutiny.chassis.openness.History;
import org.openscrutiny.chassis.openness.PublicAnswers;
import org.openscrutiny.chassis.openness.PublicQuery;

/** Notes over HTTP. */
@Path("/v1/notes")
@Tag(name = "Notes", description = "Short texts with a title.")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class NoteResource {

    private static final String NOTE = "{\"title\": \"Ask the leader\", \"due\": \"2026-02-28\", \"amount\": 12.50}";

    private static final String AGAIN = "{\"title\": \"Ask the leader again\", \"tags\": [\"cabinet\"]}";
    private static final String SHOWN =
            "{\"id\": \"0197c9a0-0000-7000-8000-000000000001\", \"title\": \"Ask the leader\", \"tags\": []}";

    private final NoteService notes;
    private final PublicAnswers publicAnswers;
    private final Answers answers;
    private final History history;
    private final CurrentCaller caller;

    NoteResource(
            NoteService notes, PublicAnswers publicAnswers, Answers answers, History history, CurrentCaller caller) {
        this.notes = notes;
        this.publicAnswers = publicAnswers;
        this.answers = answers;
        this.history = history;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listNotes", summary = "Notes", description = "All notes by title.")
    @APIResponse(
            responseCode = "200",
            description = "Notes in order",
            content = @Content(examples = @ExampleObject(name = "one", value = "{\"items\": [" + SHOWN + "]}")))
    public Response list(
            @RestQuery @Nullable String title, @RestQuery @Nullable String limit, @RestQuery @Nullable String cursor) {
        var query = PublicQuery.of(NoteService.TYPE).sortedBy("{title}");
        return publicAnswers.list(title == null ? query : query.where("{title}", title), limit, cursor);
    }

    @GET
    @PermitAll
    @Path("/{id}")
    @Operation(
            operationId = "getNote",
            summary = "One note",
            description = "The note as it stands, or as it was recorded at an instant.")
    @APIResponse(
            responseCode = "200",
            description = "The note",
            content =
                    @Content(
                            schema = @Schema(implementation = NoteView.class),
                            examples = @ExampleObject(name = "note", value = SHOWN)))
    @APIResponse(responseCode = "410", description = "It was withdrawn, or what it was then is erased")
    public Response get(String id, @RestQuery @Nullable String asOf) {
        if (asOf != null) {
            return history.asOf(NoteService.TYPE, id, asOf, caller.hasAny(Role.OFFICER));
        }
        if (!caller.hasAny(Role.OFFICER)) {
            return publicAnswers.single(NoteService.TYPE, id);
        }
        var read = notes.read(id);
        return answers.privileged(read.view(), read.rowVersion());
    }

    @GET
    @PermitAll
    @Path("/{id}/history")
    @Operation(operationId = "listNoteVersions", summary = "History of a note", description = "Newest first.")
    @APIResponse(responseCode = "410", description = "It was withdrawn")
    public Response history(String id, @RestQuery @Nullable String limit, @RestQuery @Nullable String cursor) {
        return history.list(NoteService.TYPE, id, limit, cursor, caller.hasAny(Role.OFFICER));
    }

    @POST
    @Idempotent
    @RolesAllowed(Role.OFFICER)
    @Operation(operationId = "writeNote", summary = "Write a note", description = "Titles are unique.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "note", value = NOTE)))
    @APIResponse(
            responseCode = "201",
            description = "The new note",
            content = @Content(schema = @Schema(implementation = NoteFullView.class)))
    @APIResponse(responseCode = "409", description = "Another note has the title")
    public Response write(WriteNote command) {
        var written = notes.write(command);
        return Answers.created("/v1/notes/" + written.view().id(), written.view(), written.rowVersion());
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Role.OFFICER)
    @Operation(operationId = "rewriteNote", summary = "Write a note again", description = "Replaces the whole note.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "again", value = AGAIN)))
    @APIResponse(
            responseCode = "200",
            description = "The note",
            content = @Content(schema = @Schema(implementation = NoteFullView.class)))
    public Response rewrite(String id, @HeaderParam("If-Match") @Nullable String ifMatch, WriteNote command) {
        var written = notes.rewrite(id, ifMatch, command);
        return Answers.changed(written.view(), written.rowVersion());
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Role.OFFICER)
    @Operation(operationId = "withdrawNote", summary = "Withdraw a note", description = "Its id is not used again.")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, example = "\"r1\"")
    @APIResponse(responseCode = "204", description = "It is gone")
    public Response withdraw(String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        notes.withdraw(id, ifMatch);
        return Response.noContent().build();
    }
}
