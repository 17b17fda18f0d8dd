package org.openscrutiny.performance.indicator;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openscrutiny.chassis.openness.PublicState;
import org.openscrutiny.chassis.openness.PublicViews;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.performance.filing.Heading;

/** Where an indicator stands in the agreements, and what committees recommended on it; as seen from events. */
@Path("/v1/indicators/{id}")
@Tag(name = "Filing", description = "Priorities that indicators stand under, and recommendations that rest on them.")
@Produces(MediaType.APPLICATION_JSON)
public class FilingResource {
    private static final String PRIORITIES = """
            {"on": "2019-04-01", "items": [{"priorityId": "0190e0a0-0000-7000-8000-0000000000a1", "code": "P1",
              "name": "Domestic Abuse", "agreementId": "0190e0a0-0000-7000-8000-000000000001",
              "agreementTitle": "County Community Safety Agreement", "versionNumber": "2.0",
              "effectiveFrom": "2019-04-01", "link": "OUTCOME"}]}""";
    private static final String RECOMMENDATIONS = """
            {"items": [{"id": "0190e0a0-0000-7000-8000-0000000000c1", "reference": "SCR-2018-004",
              "text": "That the service reports quarterly.", "bodyName": "Scrutiny Committee",
              "madeOn": "2018-02-28", "state": "SENT", "priorityIds": [],
              "indicatorIds": ["018f5e2a-7b1c-7d3e-9a4b-1c2d3e4f5a6d"], "tracks": []}]}""";

    private final IndicatorFiling filing;
    private final PublicState published;
    private final PublicViews views;

    FilingResource(IndicatorFiling filing, PublicState published, PublicViews views) {
        this.filing = filing;
        this.published = published;
        this.views = views;
    }

    /** The headings of a day. */
    public record Headings(LocalDate on, List<Heading> items) {}

    /** The open recommendations. */
    public record Recommendations(List<OpenRecommendation> items) {}

    @GET
    @Path("/priorities")
    @PermitAll
    @Operation(
            operationId = "listHeadings",
            summary = "Priorities an indicator stands under today",
            description =
                    "By the version of each agreement in force today. After a split or an absorption it stands under"
                            + " every successor, with the note that the link is not yet confirmed. None for one without a link.")
    @APIResponse(
            responseCode = "200",
            description = "The headings",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Headings.class),
                            examples = @ExampleObject(name = "answer", value = PRIORITIES)))
    public Response priorities(String id) {
        requirePublished(id);
        return views.answer(new Headings(filing.today(), filing.headings(id)));
    }

    @GET
    @Path("/recommendations")
    @PermitAll
    @Operation(
            operationId = "listOpenRecommendations",
            summary = "Open recommendations on an indicator",
            description =
                    "Those that rest on the indicator or on a priority it stands under today, with their answers.")
    @APIResponse(
            responseCode = "200",
            description = "The recommendations",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Recommendations.class),
                            examples = @ExampleObject(name = "answer", value = RECOMMENDATIONS)))
    public Response recommendations(String id) {
        requirePublished(id);
        return views.answer(new Recommendations(filing.openRecommendations(id).stream()
                .map(OpenRecommendation::of)
                .toList()));
    }

    private void requirePublished(String id) {
        if (published.find(IndicatorEvent.TYPE, id).isEmpty()) {
            throw Problem.notFound();
        }
    }
}
