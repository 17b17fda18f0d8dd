package org.openscrutiny.csa.summary;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.csa.Day;
import org.openscrutiny.csa.PublicViews;

/** The summary of a priority over HTTP. */
@Path("/v1/priorities/{id}/summary")
@Tag(name = "Priorities")
@Produces(MediaType.APPLICATION_JSON)
public class SummaryResource {

    private final SummaryService service;
    private final PublicViews publicViews;
    private final Day day;

    SummaryResource(SummaryService service, PublicViews publicViews, Day day) {
        this.service = service;
        this.publicViews = publicViews;
        this.day = day;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "readPrioritySummary",
            summary = "A priority and its figures on a day",
            description = "For each linked indicator and area the latest rating of the year to date, else of a period"
                    + " alone, with its age judged on the day asked. Four statements, whatever the number of links.")
    @APIResponse(
            responseCode = "200",
            description = "The summary",
            content = @Content(schema = @Schema(implementation = PrioritySummary.class)))
    @APIResponse(responseCode = "404", description = "No such public priority, or no version in force on that day")
    public Response read(String id, @RestQuery @Nullable String on) {
        return publicViews.answer(service.of(id, day.asked(on)));
    }
}
