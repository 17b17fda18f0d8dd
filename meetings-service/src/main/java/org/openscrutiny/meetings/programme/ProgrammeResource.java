package org.openscrutiny.meetings.programme;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.openness.History;
import org.openscrutiny.chassis.openness.PublicAnswers;
import org.openscrutiny.chassis.openness.PublicQuery;

/** The work programme; all of it is public. */
@Path("/v1/work-programme-items")
@Tag(name = "Work programme", description = "What bodies intend to look at.")
@Produces(MediaType.APPLICATION_JSON)
public class ProgrammeResource {

    private final PublicAnswers open;
    private final History history;

    ProgrammeResource(PublicAnswers open, History history) {
        this.open = open;
        this.history = history;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listWorkProgramme",
            summary = "The work programme, by the latest day",
            description = "What is to be confirmed comes first. `agreement` keeps what an agreement asks for.")
    @APIResponse(
            responseCode = "200",
            description = "A page of items",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "answer", value = ProgrammeExamples.LIST)))
    public Response list(
            @RestQuery @Nullable String body,
            @RestQuery @Nullable String agreement,
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor) {
        var query = PublicQuery.of(YearlyScrutiny.TYPE).sortedBy("{target,latest}");
        if (body != null) {
            query.where("{bodyId}", body);
        }
        if (agreement != null) {
            query.where("{agreementId}", agreement);
        }
        return open.list(query, limit, cursor);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(
            operationId = "readWorkProgrammeItem",
            summary = "One item of the work programme",
            description = "`asOf`, an instant, asks for what was recorded then.")
    @APIResponse(
            responseCode = "200",
            description = "The item",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ProgrammeItemView.class),
                            examples = @ExampleObject(name = "answer", value = ProgrammeExamples.READ)))
    public Response read(String id, @RestQuery @Nullable String asOf) {
        return asOf == null ? open.single(YearlyScrutiny.TYPE, id) : history.asOf(YearlyScrutiny.TYPE, id, asOf, false);
    }

    @GET
    @Path("/{id}/history")
    @PermitAll
    @Operation(
            operationId = "readHistoryOfWorkProgrammeItem",
            summary = "The versions of an item",
            description = "Newest first.")
    public Response history(String id, @RestQuery @Nullable String limit, @RestQuery @Nullable String cursor) {
        return history.list(YearlyScrutiny.TYPE, id, limit, cursor, false);
    }
}
