package org.openscrutiny.performance.series;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
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
import org.openscrutiny.chassis.http.NextLink;
import org.openscrutiny.chassis.openness.PublicViews;
import org.openscrutiny.performance.area.AreaChoices;

/** What the control charts of all published series say, over HTTP; the same for every caller. */
@Path("/v1/signals")
@Tag(name = "Series", description = "Published figures of an indicator as series, charts, directions and forecasts.")
@Produces(MediaType.APPLICATION_JSON)
public class SignalResource {
    private final SignalReads signals;
    private final AreaChoices areas;
    private final Cursors cursors;
    private final PublicViews views;
    private final UriInfo uri;

    SignalResource(SignalReads signals, AreaChoices areas, Cursors cursors, PublicViews views, UriInfo uri) {
        this.signals = signals;
        this.areas = areas;
        this.cursors = cursors;
        this.views = views;
        this.uri = uri;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listSignals",
            summary = "What control charts say now",
            description = "Variation and assurance of each series at its last point, with limits, mean and target, as"
                    + " its chart has them; made again in the background when figures, ratings, definitions or rebases"
                    + " move. `indicator` is a code, `area` are codes with commas, `descendants=true` adds what lies in"
                    + " them; `variation=CONCERN` lists what has really worsened,"
                    + " `assurance=CONSISTENT_FAIL` what will not meet its target unless the process changes.")
    @APIResponse(
            responseCode = "200",
            description = "A page of signals",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SignalView.Listed.class),
                            examples = @ExampleObject(name = "answer", value = ChartExamples.SIGNALS)))
    public Response list(
            @RestQuery @Nullable String indicator,
            @RestQuery @Nullable String area,
            @RestQuery @Nullable String descendants,
            @RestQuery @Nullable String variation,
            @RestQuery @Nullable String assurance,
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor) {
        var query = SignalQuery.read(indicator, areas.read(area, descendants), variation, assurance);
        int size = Limit.of(limit);
        var scope = "signals " + query;
        var found = signals.page(query, cursors.read(scope, cursor), size + 1);
        var shown = found.subList(0, Math.min(size, found.size()));
        var next =
                found.size() > size ? NextLink.of(uri, cursors.after(scope, SignalReads.place(shown.getLast()))) : null;
        var page = views.answer(new SignalView.Listed(shown, next));
        return next == null ? page : NextLink.on(page, next);
    }
}
