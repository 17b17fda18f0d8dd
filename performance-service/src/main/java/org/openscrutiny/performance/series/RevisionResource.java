package org.openscrutiny.performance.series;

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
import org.openscrutiny.chassis.openness.PublicViews;

/** Revisions of published figures over HTTP; the same for every caller. */
@Path("/v1/indicators/{id}/revisions")
@Tag(name = "Series", description = "Published figures of an indicator as series, charts, directions and forecasts.")
@Produces(MediaType.APPLICATION_JSON)
public class RevisionResource {
    private final PublicSeries published;
    private final SeenInPacks packs;
    private final PublicViews views;

    RevisionResource(PublicSeries published, SeenInPacks packs, PublicViews views) {
        this.published = published;
        this.packs = packs;
        this.views = views;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "readRevisions",
            summary = "How figures of an indicator were revised, and who saw the old ones",
            description = "First published against what stands now, by type of period: points, how many moved, mean and"
                    + " mean absolute revision in the unit and in percent of the first, ratings whose status flipped;"
                    + " provisional figures that became final apart. Under five revised points the counts only. Each"
                    + " revised figure lists the packs that hold another value, with their committees. `area` is the"
                    + " indicator's first unless given.")
    @APIResponse(
            responseCode = "200",
            description = "The revisions",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RevisionsView.class),
                            examples = @ExampleObject(name = "answer", value = ChartExamples.REVISIONS)))
    public Response revisions(String id, @RestQuery @Nullable String area) {
        var series = published.read(id, area);
        var sights = packs.of(series.indicator().id(), series.areaCode());
        return views.answer(RevisionsView.of(series, sights));
    }
}
