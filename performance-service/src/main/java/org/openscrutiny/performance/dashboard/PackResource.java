package org.openscrutiny.performance.dashboard;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Packs: what a meeting was given, byte by byte for ever. */
@Path("/v1/packs")
@Tag(name = "Packs", description = "What a meeting was given: immutable documents and their hashes.")
public class PackResource {
    private final PublicPacks packs;
    private final PackAnswers documents;

    PackResource(PublicPacks packs, PackAnswers documents) {
        this.packs = packs;
        this.documents = documents;
    }

    @GET
    @Path("{id}")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @PermitAll
    @Operation(
            operationId = "readPack",
            summary = "Read a pack",
            description = "Canonical JSON whose SHA-256 the dashboard names; CSV is a rendering of it.")
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
    @APIResponse(responseCode = "404", description = "No such pack.")
    public Response read(@PathParam("id") String id) {
        return documents.of(packs.document(id));
    }
}
