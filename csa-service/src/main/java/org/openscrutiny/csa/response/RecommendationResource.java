package org.openscrutiny.csa.response;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.Cursors;
import org.openscrutiny.chassis.http.Limit;
import org.openscrutiny.chassis.openness.PublicAnswers;
import org.openscrutiny.chassis.openness.PublicViews;
import org.openscrutiny.csa.Day;
import org.openscrutiny.csa.feed.RecommendationsSeen;

/** Recommendations over HTTP: they belong to meetings-service, here they stand beside their answers. */
@Path("/v1/recommendations")
@Tag(name = "Responses")
@Produces(MediaType.APPLICATION_JSON)
public class RecommendationResource {

    private final RecommendationsSeen seen;
    private final Recommendations recommendations;
    private final PublicAnswers publicAnswers;
    private final PublicViews views;
    private final Cursors cursors;
    private final Day day;

    RecommendationResource(
            RecommendationsSeen seen,
            Recommendations recommendations,
            PublicAnswers publicAnswers,
            PublicViews views,
            Cursors cursors,
            Day day) {
        this.seen = seen;
        this.recommendations = recommendations;
        this.publicAnswers = publicAnswers;
        this.views = views;
        this.cursors = cursors;
        this.day = day;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listRecommendations",
            summary = "Recommendations and their answers",
            description = "By reference; `priority` keeps those that concern one. Overdue and late are judged on the"
                    + " day asked.")
    @APIResponse(
            responseCode = "200",
            description = "A page of recommendations",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "answer", value = ResponseExamples.RECOMMENDATIONS)))
    public Response list(
            @RestQuery @Nullable String priority,
            @RestQuery @Nullable String on,
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor) {
        var asked = day.asked(on);
        int size = Limit.of(limit);
        var scope = "recommendations " + priority;
        var rows = recommendations.answered(seen.page(priority, cursors.read(scope, cursor), size + 1), asked);
        return publicAnswers.page(scope, size, rows, views::write, r -> new Cursors.Place(r.reference(), r.id()));
    }
}
