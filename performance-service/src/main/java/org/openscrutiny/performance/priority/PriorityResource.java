package org.openscrutiny.performance.priority;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.Cursors;
import org.openscrutiny.chassis.http.Limit;
import org.openscrutiny.chassis.openness.PublicAnswers;
import org.openscrutiny.chassis.openness.PublicViews;
import org.openscrutiny.chassis.problem.Problem;

/** Priorities over HTTP; the same for every caller. */
@Path("/v1/priorities")
@Tag(name = "Priorities", description = "Priorities of the agreements with the indicators that stand under them today.")
@Produces(MediaType.APPLICATION_JSON)
public class PriorityResource {
    private static final String SCOPE = "priorities";
    private static final String PRIORITY = """
            {"id": "0190e0a0-0000-7000-8000-0000000000a1", "agreementId": "0190e0a0-0000-7000-8000-000000000001",
             "code": "P1", "name": "Domestic Abuse", "formerNames": [], "status": "ACTIVE",
             "indicators": [{"indicatorId": "018f5e2a-7b1c-7d3e-9a4b-1c2d3e4f5a6d", "code": "LIB-DEATH5",
               "name": "Deaths registered in five days", "link": "OUTCOME",
               "ratings": [{"ratingId": "018f5e2a-7b1c-7d3e-9a4b-1c2d3e4f5a6e", "areaCode": "E10000016",
                 "period": {"key": "YTD-2012-05", "type": "YEAR_TO_DATE", "start": "2012-04-01", "end": "2012-05-31",
                   "label": "April to May 2012"}, "measure": "YEAR_TO_DATE", "value": 71, "rating": "RED",
                 "reason": "BELOW_FLOOR",
                 "reasonText": "RED: 71% is 4 points below the floor of 75% (target 80%), April to May 2012, FLOOR_STANDARD v1",
                 "freshness": "CURRENT"}]}]}""";

    private final PriorityReads reads;
    private final PublicAnswers open;
    private final PublicViews views;
    private final Cursors cursors;

    PriorityResource(PriorityReads reads, PublicAnswers open, PublicViews views, Cursors cursors) {
        this.reads = reads;
        this.open = open;
        this.views = views;
        this.cursors = cursors;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listPriorities",
            summary = "Priorities by code",
            description = "As csa-service published them, those that ended too, with the indicators that stand under"
                    + " each today by the agreement in force, and the newest rating of each area: year to date before"
                    + " the period alone.")
    @APIResponse(
            responseCode = "200",
            description = "A page of priorities",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "answer", value = "{\"items\": [" + PRIORITY + "]}")))
    public Response list(@RestQuery @Nullable String limit, @RestQuery @Nullable String cursor) {
        int size = Limit.of(limit);
        List<PriorityView> page = reads.page(cursors.read(SCOPE, cursor), size + 1);
        return open.page(SCOPE, size, page, views::write, PriorityReads::place);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(
            operationId = "readPriority",
            summary = "One priority",
            description = "With the indicators that stand under it today, or why no sound measure exists.")
    @APIResponse(
            responseCode = "200",
            description = "The priority",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PriorityView.class),
                            examples = @ExampleObject(name = "answer", value = PRIORITY)))
    public Response read(String id) {
        return views.answer(reads.one(id).stream().findFirst().orElseThrow(Problem::notFound));
    }
}
