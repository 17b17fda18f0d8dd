package org.openscrutiny.performance.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.openscrutiny.chassis.http.Answers;
import org.openscrutiny.chassis.openness.PublicQuery;
import org.openscrutiny.chassis.openness.PublicState;
import org.openscrutiny.chassis.openness.PublicViews;
import org.openscrutiny.performance.dashboard.DashboardEvent;
import org.openscrutiny.performance.dashboard.PublicPacks;

/** The public dashboards as pages: each the rendering of its last published pack. */
@Path("/dashboards")
public class DashboardPages {

    private static final int MOST_LISTED = 200;

    private final PublicPacks packs;
    private final DashboardRendering rendering;
    private final PublicState published;
    private final PublicViews views;
    private final Answers answers;

    DashboardPages(
            PublicPacks packs,
            DashboardRendering rendering,
            PublicState published,
            PublicViews views,
            Answers answers) {
        this.packs = packs;
        this.rendering = rendering;
        this.published = published;
        this.views = views;
        this.answers = answers;
    }

    /** A line of the list. */
    public record Listed(String id, String title) {}

    @CheckedTemplate(basePath = "performance")
    static class Templates {
        static native TemplateInstance dashboards(List<Listed> dashboards);

        private Templates() {}
    }

    @GET
    @PermitAll
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response list() {
        var newest = published.first(PublicQuery.of(DashboardEvent.TYPE).sortedBy("{title}"), MOST_LISTED);
        var page = Templates.dashboards(
                newest.stream().map(d -> views.read(d.payload(), Listed.class)).toList());
        return answers.publicDocument(page.render(), "text/html;charset=UTF-8");
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response one(@PathParam("id") String id) {
        return rendering.page(packs.latest(id), PackPlace::ofDashboard);
    }

    /** The same figures as they stand today, where they are not what the committee saw. */
    @GET
    @Path("/{id}/now")
    @PermitAll
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response now(@PathParam("id") String id) {
        return rendering.now(packs.latest(id), PackPlace::ofDashboard);
    }

    @GET
    @Path("/{id}/figures.csv")
    @PermitAll
    @Produces("text/csv")
    @Operation(hidden = true)
    public Response figures(@PathParam("id") String id) {
        return rendering.csv(packs.latest(id));
    }
}
